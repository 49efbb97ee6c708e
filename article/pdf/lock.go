package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// lock is the key of a file that is encrypted but asks for no password: it only
// forbids printing or copying, which reading is not. See ISO 32000-2, 7.6.
type lock struct {
	key    []byte
	aes    bool
	direct bool // the key serves every object as it is
}

const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// unlock finds the key with the empty password; ErrEncrypted where another is
// asked for.
func (f *file) unlock() error {
	e := f.dict(f.trailer["Encrypt"])
	if e == nil {
		return nil
	}
	v, method := f.int(e["V"]), name("V2")
	if v >= 4 {
		filter := f.name(e["StmF"])
		if filter == "" || filter == "Identity" {
			return nil
		}
		method = f.name(f.dict(f.dict(e["CF"])[filter])["CFM"])
	}
	var key []byte
	switch {
	case f.name(e["Filter"]) != "Standard":
	case method == "AESV3":
		key = f.newKey(e)
	case method == "V2" || method == "AESV2":
		key = f.oldKey(e, v)
	case method == "None":
		return nil
	}
	if key == nil {
		return ErrEncrypted
	}
	f.lock = &lock{key: key, aes: method != "V2", direct: method == "AESV3"}
	return nil
}

func (f *file) bytes(v any) []byte {
	t, _ := f.get(v).(text)
	return []byte(t)
}

// oldKey is the key of revisions 2 to 4 (algorithms 2, 4 and 5), or nil.
func (f *file) oldKey(e dict, v int) []byte {
	r, size := f.int(e["R"]), f.int(e["Length"])/8
	switch {
	case v == 1 || r == 2:
		size = 5
	case v == 4:
		size = 16
	case size < 5 || size > 16:
		size = 5
	}
	o, u := f.bytes(e["O"]), f.bytes(e["U"])
	if len(o) < 32 || len(u) < 32 {
		return nil
	}
	p, _ := f.get(e["P"]).(float64)
	id := []byte(nil)
	if ids := f.array(f.trailer["ID"]); len(ids) > 0 {
		id = f.bytes(ids[0])
	}
	seed := append([]byte(padding), o[:32]...)
	seed = append(binary.LittleEndian.AppendUint32(seed, uint32(int64(p))), id...)
	if plain, ok := f.get(e["EncryptMetadata"]).(bool); ok && !plain && r >= 4 {
		seed = append(seed, 0xFF, 0xFF, 0xFF, 0xFF)
	}
	sum := md5.Sum(seed)
	key := sum[:size]
	if r >= 3 {
		for range 50 {
			sum = md5.Sum(key)
			key = sum[:size]
		}
	}
	if !proved(key, u, id, r) {
		return nil
	}
	return bytes.Clone(key)
}

// proved says whether a key gives what the file keeps to try passwords by.
func proved(key, u, id []byte, r int) bool {
	out := []byte(padding)
	if r == 2 {
		xor(key, out)
		return bytes.Equal(out, u[:32])
	}
	sum := md5.Sum(append(out, id...))
	out = sum[:]
	for i := range 20 {
		turned := bytes.Clone(key)
		for j := range turned {
			turned[j] ^= byte(i)
		}
		xor(turned, out)
	}
	return bytes.Equal(out, u[:16])
}

func xor(key, data []byte) {
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(data, data)
	}
}

// newKey is the key of revisions 5 and 6 (algorithm 2.A), or nil.
func (f *file) newKey(e dict) []byte {
	u, ue := f.bytes(e["U"]), f.bytes(e["UE"])
	if len(u) < 48 || len(ue) < 32 {
		return nil
	}
	hash := func(salt []byte) []byte {
		sum := sha256.Sum256(salt)
		if f.int(e["R"]) < 6 {
			return sum[:]
		}
		return hardened(sum[:])
	}
	if !bytes.Equal(hash(u[32:40]), u[:32]) {
		return nil
	}
	block, err := aes.NewCipher(hash(u[40:48]))
	if err != nil {
		return nil
	}
	key := bytes.Clone(ue[:32])
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, key)
	return key
}

// hardened is algorithm 2.B for the empty password.
func hardened(k []byte) []byte {
	for round, last := 0, byte(0); round < 64 || int(last) > round-32; round++ {
		data := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil || round > 1000 {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(data, data)
		rest := 0
		for _, b := range data[:16] {
			rest += int(b)
		}
		switch rest % 3 {
		case 0:
			sum := sha256.Sum256(data)
			k = sum[:]
		case 1:
			sum := sha512.Sum384(data)
			k = sum[:]
		default:
			sum := sha512.Sum512(data)
			k = sum[:]
		}
		last = data[len(data)-1]
	}
	return k[:32]
}

// plainStream says whether a stream is not encrypted though the file is.
func (f *file) plainStream(s *stream) bool {
	return f.name(s.dict["Type"]) == "XRef"
}

// open decrypts a stream.
func (l *lock) open(raw []byte, num, gen int) []byte {
	key := l.key
	if !l.direct {
		seed := append(bytes.Clone(key), byte(num), byte(num>>8), byte(num>>16), byte(gen), byte(gen>>8))
		if l.aes {
			seed = append(seed, "sAlT"...)
		}
		sum := md5.Sum(seed)
		key = sum[:min(16, len(l.key)+5)]
	}
	if !l.aes {
		out := bytes.Clone(raw)
		xor(key, out)
		return out
	}
	whole := len(raw) &^ (aes.BlockSize - 1)
	block, err := aes.NewCipher(key)
	if err != nil || whole < 2*aes.BlockSize {
		return nil
	}
	out := bytes.Clone(raw[aes.BlockSize:whole])
	cipher.NewCBCDecrypter(block, raw[:aes.BlockSize]).CryptBlocks(out, out)
	if pad := int(out[len(out)-1]); pad <= aes.BlockSize && pad <= len(out) {
		out = out[:len(out)-pad]
	}
	return out
}
