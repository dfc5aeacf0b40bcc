package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

const address = "https://iam.myhuaweicloud.com/v3.0/OS-CREDENTIAL/securitytokens"
const contentType = "application/json;charset=utf8"
const body = `{"auth":{"identity":{"methods":["assume_role"],
	"assume_role":{"agency_name":"IAMAgency","domain_name":"IAMDomainA"}}}}`

func main() {
	request, err := http.NewRequest("POST", address, strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	// SDK-HMAC-SHA256: the secret key signs the time and the hash of the request.
	date := time.Now().UTC().Format("20060102T150405Z")
	names := "content-type;host;x-sdk-date"
	lines := fmt.Sprintf("content-type:%s\nhost:%s\nx-sdk-date:%s\n", contentType, request.Host, date)
	canonical := fmt.Sprintf("POST\n%s/\n\n%s\n%s\n%x",
		request.URL.Path, lines, names, sha256.Sum256([]byte(body)))
	mac := hmac.New(sha256.New, []byte(os.Getenv("HUAWEI_SECRET_KEY")))
	fmt.Fprintf(mac, "SDK-HMAC-SHA256\n%s\n%x", date, sha256.Sum256([]byte(canonical)))
	request.Header.Set("Content-Type", contentType)
	request.Header.Set("X-Sdk-Date", date)
	request.Header.Set("Authorization", fmt.Sprintf(
		"SDK-HMAC-SHA256 Access=%s, SignedHeaders=%s, Signature=%x",
		os.Getenv("HUAWEI_ACCESS_KEY"), names, mac.Sum(nil)))

	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusCreated {
		log.Fatal(response.Status, err)
	}
	fmt.Println(string(answer))
}
