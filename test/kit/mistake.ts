// A file with one mistake, and the same without it, for tests that are about something else than rules.

/** `timeout` in line 10 has no unit; a safe fix mends it. */
export const wrong = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
spec:
  hosts: [reviews]
  http:
  - route:
    - destination: { host: reviews }
    timeout: 5
`

export const right = wrong.replace('timeout: 5\n', 'timeout: 5s\n')
