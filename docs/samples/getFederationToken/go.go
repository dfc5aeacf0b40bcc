package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log"
	"math/rand"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

const address = "https://sts.api.qcloud.com/v2/index.php"
const policy = `{"version":"2.0","statement":[{"effect":"allow","action":"name/cos:PutObject","resource":"*"}]}`

func main() {
	fields := url.Values{
		"Action":          {"GetFederationToken"},
		"Nonce":           {strconv.Itoa(1 + rand.Intn(1<<31))},
		"SecretId":        {os.Getenv("TENCENT_SECRET_ID")},
		"SignatureMethod": {"HmacSHA256"},
		"Timestamp":       {strconv.FormatInt(time.Now().Unix(), 10)},
		"name":            {"browser"},
		"policy":          {url.QueryEscape(policy)},
	}
	// The key signs method, address and all fields by name, not encoded any further.
	pairs := []string{}
	for name, values := range fields {
		pairs = append(pairs, name+"="+values[0])
	}
	slices.Sort(pairs)
	_, target, _ := strings.Cut(address, "://")
	mac := hmac.New(sha256.New, []byte(os.Getenv("TENCENT_SECRET_KEY")))
	mac.Write([]byte("GET" + target + "?" + strings.Join(pairs, "&")))
	fields.Set("Signature", base64.StdEncoding.EncodeToString(mac.Sum(nil)))

	response, err := http.Get(address + "?" + fields.Encode())
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct {
		CodeDesc string
		Data     struct{ Credentials struct{ TmpSecretId string } }
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || answer.CodeDesc != "Success" {
		log.Fatal(answer.CodeDesc, err)
	}
	fmt.Println(answer.Data.Credentials.TmpSecretId)
}
