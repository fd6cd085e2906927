// What an image's name tells of its version.

/** `docker.io/istio/proxyv2:1.28.0` gives `1.28.0`; undefined without a tag. */
export function tagOf(image: string): string | undefined {
  return /:([^:/]+)$/.exec(image.split('@', 1)[0]!)?.[1]
}

/** Without the kind of image that Istio appends: `1.28.0-distroless` is `1.28.0`. */
export function releaseOf(tag: string): string {
  return tag.replace(/-(?:distroless|debug)$/, '')
}
