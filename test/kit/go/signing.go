package main

import (
	"crypto/hmac"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"hash"
	"net/url"
	"regexp"
	"strings"
)

func sum(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) }

func mac(algorithm func() hash.Hash, key []byte, text string) []byte {
	code := hmac.New(algorithm, key)
	code.Write([]byte(text))
	return code.Sum(nil)
}

func query(values url.Values) string { return strings.ReplaceAll(values.Encode(), "+", "%20") }

func form(v node) url.Values {
	values := url.Values{}
	for _, pair := range v.Parameters {
		values.Add(pair[0], pair[1])
	}
	return values
}

func huawei(v node) bool {
	target, _ := url.Parse(v.Request.URL)
	path, names, headers := strings.TrimSuffix(target.EscapedPath(), "/")+"/", strings.Join(v.SignedHeaders, ";"), ""
	for _, name := range v.SignedHeaders {
		headers += name + ":" + strings.TrimSpace(v.Request.Headers[name]) + "\n"
	}
	parts := []string{v.Request.Method, path, query(target.Query()), headers, names, sum(v.Request.Body)}
	text := "SDK-HMAC-SHA256\n" + v.Date + "\n" + sum(strings.Join(parts, "\n"))
	signature := fmt.Sprintf("%x", mac(sha256.New, []byte(v.SecretAccessKey), text))
	return strings.Join(parts, "\n") == v.CanonicalRequest && text == v.StringToSign && signature == v.Signature
}

func tencent(v node) bool {
	point := func(name string) string {
		return strings.ReplaceAll(name, "_", pick(v.Underscores == "kept", "_", "."))
	}
	pairs := regexp.MustCompile(`(^|&)[^=]+`).ReplaceAllStringFunc(query(form(v)), point)
	text, _ := url.PathUnescape(v.Method + v.Host + v.Path + "?" + pairs)
	code := mac(pick(v.SignatureMethod == "HmacSHA256", sha256.New, sha1.New), []byte(v.SecretKey), text)
	return text == v.StringToSign && base64.StdEncoding.EncodeToString(code) == v.Signature
}

func tc3(v node) bool {
	headers := "content-type:" + v.ContentType + "\nhost:" + v.Host + "\n\ncontent-type;host\n"
	canonical, scope := v.Method+"\n"+v.Path+"\n\n"+headers+sum(v.Body), v.Date+"/"+v.Service+"/tc3_request"
	text, key := fmt.Sprintf("TC3-HMAC-SHA256\n%d\n%s\n%s", v.Timestamp, scope, sum(canonical)), []byte("TC3"+v.SecretKey)
	for _, part := range strings.Split(scope, "/") {
		key = mac(sha256.New, key, part)
	}
	signature := fmt.Sprintf("%x", mac(sha256.New, key, text))
	return canonical == v.CanonicalRequest && text == v.StringToSign && signature == v.Signature
}
