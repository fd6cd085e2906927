// Does what the pods of a mesh would do if they ran: for each pod with a proxy there is a connection to istiod, and Envoy's admin port as far as
// istioctl asks it. Port-forward to such a pod reaches that port, to a pod of istiod the real istiod, and every other port one page for all.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	admin "github.com/envoyproxy/go-control-plane/envoy/admin/v3"
	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	discovery "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/types/known/structpb"
	"istio.io/istio/pilot/pkg/model"
	v3 "istio.io/istio/pilot/pkg/xds/v3"
	"istio.io/istio/pkg/adsc"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
)

// target is where a port of a pod leads.
type target struct {
	ports []int32
	to    string
}

type plane struct {
	client  kubernetes.Interface
	grpc    string
	http    string
	page    string
	istiod  []target
	mutex   sync.Mutex
	proxies map[string]*proxy
}

type proxy struct {
	connection *adsc.ADSC
	listener   net.Listener
	gone       chan struct{}
}

// proxyOf is the container that istiod puts into a pod, as one of the containers or as one that starts before them.
func proxyOf(pod *corev1.Pod) *corev1.Container {
	for _, containers := range [][]corev1.Container{pod.Spec.Containers, pod.Spec.InitContainers} {
		for i := range containers {
			if containers[i].Name == "istio-proxy" {
				return &containers[i]
			}
		}
	}
	return nil
}

// metadata is what the agent of a proxy says of it: its environment, and what it reads from its pod.
func metadata(pod *corev1.Pod, container *corev1.Container) (*structpb.Struct, error) {
	values := map[string]any{}
	for _, env := range container.Env {
		if name, is := strings.CutPrefix(env.Name, "ISTIO_META_"); is && env.ValueFrom == nil {
			values[name] = env.Value
		}
	}
	labels := map[string]any{}
	for name, value := range pod.Labels {
		labels[name] = value
	}
	_, version, _ := strings.Cut(container.Image[strings.LastIndex(container.Image, "/")+1:], ":")
	values["ISTIO_VERSION"] = version
	values["NAMESPACE"] = pod.Namespace
	values["NODE_NAME"] = pod.Spec.NodeName
	values["SERVICE_ACCOUNT"] = pod.Spec.ServiceAccountName
	values["LABELS"] = labels
	values["PROXY_CONFIG"] = map[string]any{"serviceCluster": pod.Labels["app"]} // istiod lists only proxies that have one
	return structpb.NewStruct(values)
}

func (p *plane) connect(pod *corev1.Pod, container *corev1.Container, gone chan struct{}) (*adsc.ADSC, error) {
	meta, err := metadata(pod, container)
	if err != nil {
		return nil, err
	}
	kind := model.SidecarProxy
	if len(container.Args) > 1 {
		kind = model.NodeType(container.Args[1])
	}
	connection, err := adsc.New(p.grpc, &adsc.ADSConfig{
		Config:                   adsc.Config{Namespace: pod.Namespace, Workload: pod.Name, IP: pod.Status.PodIP, NodeType: kind, Meta: meta},
		InitialDiscoveryRequests: []*discovery.DiscoveryRequest{{TypeUrl: v3.ClusterType}, {TypeUrl: v3.ListenerType}},
	})
	if err != nil {
		return nil, err
	}
	go func() {
		for connection.Run() != nil { // istiod does not listen; once there was a connection, adsc renews it by itself
			select {
			case <-gone:
				return
			case <-time.After(time.Second):
			}
		}
	}()
	return connection, nil
}

// endpoints in the form of Envoy's /clusters.
func endpoints(connection *adsc.ADSC) *admin.Clusters {
	clusters := &admin.Clusters{}
	for name, assignment := range connection.GetEndpoints() {
		status := &admin.ClusterStatus{Name: name}
		for _, locality := range assignment.Endpoints {
			for _, endpoint := range locality.LbEndpoints {
				status.HostStatuses = append(status.HostStatuses, &admin.HostStatus{
					Address: endpoint.GetEndpoint().Address, Locality: locality.Locality, Weight: endpoint.GetLoadBalancingWeight().GetValue(),
					HealthStatus: &admin.HostHealthStatus{EdsHealthStatus: core.HealthStatus_HEALTHY},
				})
			}
		}
		clusters.ClusterStatuses = append(clusters.ClusterStatuses, status)
	}
	return clusters
}

func (p *plane) adminPort(pod *corev1.Pod, connection *adsc.ADSC) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/config_dump", func(w http.ResponseWriter, r *http.Request) {
		answer, err := http.Get(fmt.Sprintf("%s/debug/config_dump?proxyID=%s.%s", p.http, pod.Name, pod.Namespace))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer answer.Body.Close()
		io.Copy(w, answer.Body)
	})
	mux.HandleFunc("/clusters", func(w http.ResponseWriter, r *http.Request) {
		text, err := protojson.Marshal(endpoints(connection))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Write(text)
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "<title>Envoy Admin</title>%s.%s\n", pod.Name, pod.Namespace)
	})
	return mux
}

// forward tells KWOK where the ports of a pod lead. The rule goes with its pod.
func (p *plane) forward(pod *corev1.Pod, targets []target) error {
	type address struct {
		Address string `json:"address"`
		Port    int    `json:"port"`
	}
	type rule struct {
		Ports  []int32 `json:"ports,omitempty"`
		Target address `json:"target"`
	}
	var rules []rule
	for _, t := range append(targets, target{to: p.page}) {
		host, port, err := net.SplitHostPort(t.to)
		if err != nil {
			return err
		}
		number, err := strconv.Atoi(port)
		if err != nil {
			return err
		}
		rules = append(rules, rule{t.ports, address{host, number}})
	}
	body, err := json.Marshal(map[string]any{
		"apiVersion": "kwok.x-k8s.io/v1alpha1", "kind": "PortForward",
		"metadata": map[string]any{"name": pod.Name, "namespace": pod.Namespace, "ownerReferences": []metav1.OwnerReference{{APIVersion: "v1", Kind: "Pod", Name: pod.Name, UID: pod.UID}}},
		"spec":     map[string]any{"forwards": rules},
	})
	if err != nil {
		return err
	}
	return p.client.CoreV1().RESTClient().Patch("application/apply-patch+yaml").AbsPath("/apis/kwok.x-k8s.io/v1alpha1/namespaces", pod.Namespace, "portforwards", pod.Name).
		Param("fieldManager", "dataplane").Param("force", "true").Body(body).Do(context.Background()).Error()
}

func (p *plane) start(pod *corev1.Pod, container *corev1.Container) (*proxy, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	gone := make(chan struct{})
	connection, err := p.connect(pod, container, gone)
	if err != nil {
		return nil, err
	}
	go http.Serve(listener, p.adminPort(pod, connection))
	return &proxy{connection, listener, gone}, p.forward(pod, []target{{[]int32{15000}, listener.Addr().String()}})
}

func (p *plane) seen(pod *corev1.Pod) {
	if pod.Status.PodIP == "" || pod.Status.Phase != corev1.PodRunning || pod.DeletionTimestamp != nil {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if _, known := p.proxies[string(pod.UID)]; known {
		return
	}
	container := proxyOf(pod)
	var err error
	switch {
	case container != nil:
		p.proxies[string(pod.UID)], err = p.start(pod, container)
	case pod.Labels["app"] == "istiod":
		p.proxies[string(pod.UID)], err = nil, p.forward(pod, p.istiod)
	}
	if err != nil {
		log.Printf("%s.%s: %v", pod.Name, pod.Namespace, err)
	}
}

func (p *plane) lost(pod *corev1.Pod) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if proxy := p.proxies[string(pod.UID)]; proxy != nil {
		close(proxy.gone)
		proxy.connection.Close()
		proxy.listener.Close()
	}
	delete(p.proxies, string(pod.UID))
}

func podOf(object any) *corev1.Pod {
	if last, is := object.(cache.DeletedFinalStateUnknown); is {
		object = last.Obj
	}
	return object.(*corev1.Pod)
}

func main() {
	p := &plane{proxies: map[string]*proxy{}}
	kubeconfig := flag.String("kubeconfig", "", "of the cluster")
	flag.StringVar(&p.grpc, "grpc", "", "istiod's address for proxies")
	flag.StringVar(&p.http, "http", "", "istiod's address for questions, with http://")
	flag.StringVar(&p.page, "page", "", "address of the page for all other ports")
	flag.Func("istiod", "PORT=ADDRESS: where a port of istiod's pods leads", func(text string) error {
		port, address, _ := strings.Cut(text, "=")
		number, err := strconv.ParseInt(port, 10, 32)
		p.istiod = append(p.istiod, target{[]int32{int32(number)}, address})
		return err
	})
	flag.Parse()
	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	if err != nil {
		log.Fatal(err)
	}
	p.client = kubernetes.NewForConfigOrDie(config)
	pods := informers.NewSharedInformerFactory(p.client, 0).Core().V1().Pods().Informer()
	pods.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    func(object any) { p.seen(podOf(object)) },
		UpdateFunc: func(_, object any) { p.seen(podOf(object)) },
		DeleteFunc: func(object any) { p.lost(podOf(object)) },
	})
	pods.Run(make(chan struct{}))
}
