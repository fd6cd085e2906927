// Which objects istioctl's tables and Envoy's configuration lead to.
import assert from 'node:assert/strict'
import { linksIn, subsetsIn } from '../../../../client/src/istioctl/links'

const seen = (text: string) => linksIn(text).map(({ start, end, object: { group, kind, namespace, name } }) => `${text.slice(start, end)} -> ${group}/${kind} ${namespace}/${name}`)

describe('links of istioctl', () => {
  it('lead from clusters to services and destination rules', () => {
    assert.deepEqual(seen([
      'SERVICE FQDN                              PORT      SUBSET     DIRECTION     TYPE             DESTINATION RULE',
      'BlackHoleCluster                          -         -          -             STATIC           ',
      'reviews.shop.svc.cluster.local            9080      v1         outbound      EDS              reviews.v1.shop',
      'api.example.com                           443       -          outbound      STRICT_DNS       ',
    ].join('\n')), [
      'reviews.shop.svc.cluster.local -> /Service shop/reviews',
      'reviews.v1.shop -> networking.istio.io/DestinationRule shop/reviews.v1',
    ])
  })

  it('lead from routes to virtual services', () => {
    assert.deepEqual(seen([
      'NAME     VHOST NAME              DOMAINS     MATCH     VIRTUAL SERVICE',
      '9080     reviews:9080            *           /*        reviews.shop',
      '15010    istiod:15010            *           /*        ',
    ].join('\n')), ['reviews.shop -> networking.istio.io/VirtualService shop/reviews'])
  })

  it('lead from names of clusters and paths of configuration', () => {
    assert.deepEqual(seen('"cluster": "outbound|9080|v1|reviews.shop.svc.cluster.local"\n"config": "/apis/networking.istio.io/v1/namespaces/shop/virtual-service/re.views"'), [
      'reviews.shop.svc.cluster.local -> /Service shop/reviews',
      '/apis/networking.istio.io/v1/namespaces/shop/virtual-service/re.views -> networking.istio.io/VirtualService shop/re.views',
    ])
  })

  it('lead from the subset of a cluster to whoever defines it', () => {
    const text = 'ENDPOINT  CLUSTER\n10.0.0.1  outbound|9080|v1|reviews.shop.svc.cluster.local\n10.0.0.2  outbound|9080||reviews.shop.svc.cluster.local\n10.0.0.3  outbound|443|a|api.example.com'
    assert.deepEqual(subsetsIn(text).map(({ start, end, object }) => [text.slice(start, end), object]), [['v1', { subset: 'v1', service: 'reviews', namespace: 'shop' }]])
  })

  it('lead from what describe names', () => {
    assert.deepEqual(seen('Pod: reviews-v1.shop\n   Pod Ports: 9080 (reviews)\nService: reviews.shop\nDestinationRule: reviews.shop for "reviews"\n   Port: http 9080/HTTP\n'), [
      'Pod: reviews-v1.shop -> /Pod shop/reviews-v1',
      'Service: reviews.shop -> /Service shop/reviews',
      'DestinationRule: reviews.shop -> networking.istio.io/DestinationRule shop/reviews',
    ])
  })

  it('lead from proxies to pods, and from findings to objects', () => {
    assert.deepEqual(seen('NAME                CLUSTER        ISTIOD       VERSION     SUBSCRIBED TYPES\nreviews-v1.shop     Kubernetes     istiod-0     1.31.0      4 (CDS,LDS,EDS,RDS)'), ['reviews-v1.shop -> /Pod shop/reviews-v1'])
    assert.deepEqual(seen('Error [IST0101] (VirtualService shop/reviews) not found: (Namespace shop)'), ['(VirtualService shop/reviews) -> networking.istio.io/VirtualService shop/reviews'])
  })

  it('are none where hosts are patterns or belong to nobody', () => {
    assert.deepEqual(seen('*.shop.svc.cluster.local 10.0.0.1 outbound|443||api.example.com'), [])
  })
})
