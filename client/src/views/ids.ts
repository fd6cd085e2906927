// The views of the extension, as package.json names them.

export const viewIds = ['istioFlagger.mesh', 'istioFlagger.canaries', 'istioFlagger.dashboards'] as const

export type ViewId = (typeof viewIds)[number]
