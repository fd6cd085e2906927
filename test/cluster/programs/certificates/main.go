// Writes the keys and certificates of a test cluster into a folder: an authority (ca), the key that signs tokens of ServiceAccounts
// (tokens), one certificate for all servers on loopback (server), and for each further argument NAME[:GROUP] one of a user. A leading "-"
// makes it one that has expired.
package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"log"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"
)

type authority struct {
	folder string
	cert   *x509.Certificate
	key    *ecdsa.PrivateKey
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func write(folder, name, kind string, der []byte) {
	file := filepath.Join(folder, name)
	if err := os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		log.Fatal(err)
	}
}

func newKey(folder, name string) *ecdsa.PrivateKey {
	key := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	write(folder, name+".key", "EC PRIVATE KEY", must(x509.MarshalECPrivateKey(key)))
	return key
}

// certificate signs and writes name.crt for a public key; without an authority the certificate signs itself.
func certificate(by authority, name string, template *x509.Certificate, public crypto.PublicKey) *x509.Certificate {
	now := time.Now()
	template.SerialNumber = big.NewInt(now.UnixNano())
	if template.NotAfter.IsZero() {
		template.NotBefore, template.NotAfter = now.Add(-time.Hour), now.AddDate(1, 0, 0)
	}
	parent := by.cert
	if parent == nil {
		parent = template
	}
	der := must(x509.CreateCertificate(rand.Reader, template, parent, public, by.key))
	write(by.folder, name+".crt", "CERTIFICATE", der)
	return must(x509.ParseCertificate(der))
}

func (ca authority) issue(name string, template *x509.Certificate) {
	template.KeyUsage = x509.KeyUsageDigitalSignature
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}
	certificate(ca, name, template, newKey(ca.folder, name).Public())
}

func main() {
	folder, users := os.Args[1], os.Args[2:]
	ca := authority{folder: folder, key: newKey(folder, "ca")}
	ca.cert = certificate(ca, "ca", &x509.Certificate{
		Subject: pkix.Name{CommonName: "test-cluster"}, IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign | x509.KeyUsageDigitalSignature,
	}, ca.key.Public())
	tokens := newKey(folder, "tokens")
	write(folder, "tokens.pub", "PUBLIC KEY", must(x509.MarshalPKIXPublicKey(tokens.Public())))
	ca.issue("server", &x509.Certificate{
		Subject:     pkix.Name{CommonName: "localhost"},
		DNSNames:    []string{"localhost", "kubernetes.default.svc"},
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
	})
	for _, user := range users {
		name, expired := strings.CutPrefix(user, "-")
		name, group, grouped := strings.Cut(name, ":")
		template := &x509.Certificate{Subject: pkix.Name{CommonName: name}}
		if grouped {
			template.Subject.Organization = []string{group}
		}
		if expired {
			template.NotBefore, template.NotAfter = time.Now().Add(-2*time.Hour), time.Now().Add(-time.Hour)
		}
		ca.issue(name, template)
	}
}
