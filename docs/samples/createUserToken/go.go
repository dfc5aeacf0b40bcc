package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

type object map[string]any

func main() {
	user := object{
		"name":     "IAMUser",
		"password": os.Getenv("HUAWEI_PASSWORD"),
		"domain":   object{"name": "IAMDomainA"},
	}
	body, err := json.Marshal(object{"auth": object{
		"identity": object{"methods": []string{"password"}, "password": object{"user": user}},
		"scope":    object{"project": object{"name": "cn-north-4"}},
	}})
	if err != nil {
		log.Fatal(err)
	}
	response, err := http.Post("https://iam.myhuaweicloud.com/v3/auth/tokens?nocatalog=true",
		"application/json;charset=utf8", bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusCreated {
		log.Fatal(response.Status)
	}
	fmt.Println(len(response.Header.Get("X-Subject-Token")), "characters")
}
