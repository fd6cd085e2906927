// Hosts as Istio compares them: exact names, and wildcards at the left end.

/** Whether some host is meant by both: `*.example.com` and `shop.example.com`. */
export function overlap(a: string, b: string): boolean {
  return covers(a, b) || covers(b, a)
}

function covers(pattern: string, host: string): boolean {
  return pattern === host || (pattern.startsWith('*') && host.endsWith(pattern.slice(1)))
}
