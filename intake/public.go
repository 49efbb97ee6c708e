package intake

import (
	"errors"
	"fmt"
	"net/netip"
	"syscall"
)

// errPrivate is the cause when a name leads to an address that is not public.
var errPrivate = errors.New("is not a public address")

// notPublic are the blocks beyond those netip knows that lead into private or
// special networks: the IANA special-purpose registries (RFC 6890 and after),
// the ways to write an IPv4 address inside IPv6, and one cloud's metadata
// service outside the link-local block.
var notPublic = [...]string{
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
	"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "168.63.129.16/32",
	"::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
	"3fff::/20", "5f00::/16", "fec0::/10",
}

// public says whether an address is one of the open internet.
func public(a netip.Addr) bool {
	a = a.WithZone("").Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() || a.IsMulticast() || a.IsUnspecified() {
		return false
	}
	for _, block := range notPublic {
		if netip.MustParsePrefix(block).Contains(a) {
			return false
		}
	}
	return true
}

// onlyPublic is a net.Dialer's Control: it sees the address after the name was
// resolved, right before connecting, so that no later change of the name's
// answer can get around it.
func onlyPublic(_, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil || !public(to.Addr()) {
		return fmt.Errorf("%s %w", address, errPrivate)
	}
	return nil
}
