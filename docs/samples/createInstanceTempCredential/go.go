package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

const address = "https://swr-api.cn-north-4.myhuaweicloud.com/v2/0f0e0d0c0b0a09080706050403020100" +
	"/instances/9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b/temp-credential"

func main() {
	request, err := http.NewRequest("POST", address, nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("X-Auth-Token", os.Getenv("HUAWEI_TOKEN"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	var login struct {
		User    string `json:"user_id"`
		Expires string `json:"expire_date"`
	}
	if err := json.NewDecoder(response.Body).Decode(&login); err != nil || login.User == "" {
		log.Fatal(response.Status, err)
	}
	fmt.Println(login.User, login.Expires)
}
