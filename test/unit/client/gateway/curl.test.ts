// The `curl` line of a route, as a shell reads it.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { curlLine, waysOf, type HttpMatch } from '../../../../client/src/cluster/gateway/curl'

const line = (host: string, match: HttpMatch | undefined, address = '172.18.0.4', port = 80, scheme: 'http' | 'https' = 'http') => curlLine(host, { route: 0, label: '', ...(match && { match }) }, { address, port, scheme })

describe('a curl line', () => {
  it('sends the host name to the address of the gateway', () => {
    assert.equal(line('shop.example.com', undefined), 'curl -i --resolve shop.example.com:80:172.18.0.4 http://shop.example.com/')
    assert.equal(line('shop.example.com', undefined, '172.18.0.4', 443, 'https'), 'curl -i --resolve shop.example.com:443:172.18.0.4 https://shop.example.com/')
    assert.equal(line('shop.example.com', undefined, '10.0.0.9', 30443, 'https'), 'curl -i --connect-to shop.example.com:443:10.0.0.9:30443 https://shop.example.com/')
    assert.equal(line('*.example.com', undefined, 'lb.example.net'), 'curl -i --connect-to www.example.com:80:lb.example.net:80 http://www.example.com/')
    assert.equal(line('*', undefined, '10.0.0.9', 30080), 'curl -i http://10.0.0.9:30080/')
    assert.equal(line('a.b', undefined, '$INGRESS_HOST'), 'curl -i --connect-to "a.b:80:$INGRESS_HOST:80" http://a.b/')
  })

  it('says what the match asks for', () => {
    const match: HttpMatch = { method: { exact: 'POST' }, uri: { prefix: '/a b' }, headers: { 'x-canary': { exact: "it's" }, 'x-any': null }, queryParams: { v: { regex: '^2.*' } } }
    assert.equal(line('a.b', match), `curl -i -X POST --resolve a.b:80:172.18.0.4 -H 'x-canary: it'\\''s' -H 'x-any: any' 'http://a.b/a%20b?v=2'`)
  })

  it('is one command, whatever stands in the route', () => {
    const match: HttpMatch = { headers: { a: { exact: '$(touch /nowhere); `x` "y" \n' } }, uri: { exact: "/'$x" } }
    const words = execFileSync('sh', ['-c', `printf '%s\\0' ${line('a.b', match).slice('curl '.length)}`], { encoding: 'utf8' }).split('\0')
    assert.ok(words.includes('a: $(touch /nowhere); `x` "y" \n'), JSON.stringify(words))
    assert.ok(words.includes("http://a.b/'$x"), JSON.stringify(words))
    const hostile = curlLine('a.b', { route: 0, label: '', match: { headers: { a: { exact: '$HOME $(echo no)' } } } }, { address: '$INGRESS_HOST', port: 80, scheme: 'http' })
    assert.ok(execFileSync('sh', ['-c', `printf '%s\\0' ${hostile.slice('curl '.length)}`], { encoding: 'utf8' }).split('\0').includes('a: $HOME $(echo no)'), hostile)
  })

  it('is offered for each match', () => {
    assert.deepEqual(waysOf([{ name: 'testers', match: [{ uri: { prefix: '/a' } }, { headers: { x: { exact: '1' } } }] }, {}]).map(({ label }) => label), ['testers: /a', 'testers: x: 1', 'http[1]'])
  })
})
