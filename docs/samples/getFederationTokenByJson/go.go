package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const address = "https://sts.tencentcloudapi.com/"
const policy = `{"version":"2.0","statement":[{"effect":"allow","action":"name/cos:PutObject","resource":"*"}]}`

func sign(key []byte, text string) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

func main() {
	body := fmt.Sprintf(`{"Name":"browser","Policy":%q}`, url.QueryEscape(policy))
	request, err := http.NewRequest("POST", address, strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	// TC3-HMAC-SHA256: a key for one day and one service signs the hash of the request.
	now := time.Now().UTC()
	scope := now.Format("2006-01-02") + "/sts/tc3_request"
	canonical := fmt.Sprintf("POST\n/\n\ncontent-type:application/json\nhost:%s\n\ncontent-type;host\n%x",
		request.Host, sha256.Sum256([]byte(body)))
	text := fmt.Sprintf("TC3-HMAC-SHA256\n%d\n%s\n%x", now.Unix(), scope, sha256.Sum256([]byte(canonical)))
	key := []byte("TC3" + os.Getenv("TENCENT_SECRET_KEY"))
	for _, part := range strings.Split(scope, "/") {
		key = sign(key, part)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("X-TC-Action", "GetFederationToken")
	request.Header.Set("X-TC-Version", "2018-08-13")
	request.Header.Set("X-TC-Region", "ap-guangzhou")
	request.Header.Set("X-TC-Timestamp", fmt.Sprint(now.Unix()))
	request.Header.Set("Authorization", fmt.Sprintf(
		"TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=content-type;host, Signature=%x",
		os.Getenv("TENCENT_SECRET_ID"), scope, sign(key, text)))

	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct {
		Response struct {
			Error       struct{ Code string }
			Credentials struct{ TmpSecretId string }
		}
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || answer.Response.Error.Code != "" {
		log.Fatal(answer.Response.Error.Code, err)
	}
	fmt.Println(answer.Response.Credentials.TmpSecretId)
}
