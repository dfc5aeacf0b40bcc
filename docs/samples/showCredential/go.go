package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

const address = "https://lakeformation.cn-north-4.myhuaweicloud.com/v1/0f0e0d0c0b0a09080706050403020100" +
	"/instances/2180518f-42b8-4947-b20b-adfc53981a25/credential"

func main() {
	request, err := http.NewRequest("POST", address, strings.NewReader(`{"user_names": ["user1"]}`))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("X-Auth-Token", os.Getenv("HUAWEI_TOKEN"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	var credential struct{ Access string }
	if err := json.NewDecoder(response.Body).Decode(&credential); err != nil || credential.Access == "" {
		log.Fatal(response.Status, err)
	}
	fmt.Println(credential.Access, "for an hour")
}
