// Uses the clients that oapi-codegen generated; prints what test/languages expects.
package main

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"log"
	"math/rand"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	iam "example.com/daypass/huaweiiam"
	lake "example.com/daypass/huaweilakeformation"
	swr "example.com/daypass/huaweiswr"
	sts "example.com/daypass/tencentsts"
)

var (
	background = context.Background()
	base       = env("URL")
)

func env(name string) string { return os.Getenv("DAYPASS_" + name) }

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func withToken(token string) func(context.Context, *http.Request) error {
	return func(_ context.Context, request *http.Request) error {
		request.Header.Set("X-Auth-Token", token)
		return nil
	}
}

func userToken(scope iam.TokenScope) string {
	client := must(iam.NewClientWithResponses(base))
	body := iam.UserTokenRequest{Auth: iam.UserTokenAuth{Scope: &scope, Identity: iam.PasswordIdentity{
		Methods: []iam.PasswordIdentityMethods{"password"},
		Password: iam.PasswordLogin{User: iam.PasswordUser{
			Name: env("USER"), Password: env("PASSWORD"), Domain: iam.UserDomain{Name: env("DOMAIN")},
		}},
	}}}
	params := &iam.CreateUserTokenParams{}
	answer := must(client.CreateUserTokenWithApplicationJSONCharsetUTF8BodyWithResponse(background, params, body))
	return answer.HTTPResponse.Header.Get("X-Subject-Token")
}

func agencyKey(token, agency string, seconds int) *iam.CreateTemporaryAccessKeyByAgencyResponse {
	client := must(iam.NewClientWithResponses(base))
	domain := env("DOMAIN")
	body := iam.TemporaryAccessKeyRequest{Auth: iam.TemporaryAccessKeyAuth{Identity: iam.AssumeRoleIdentity{
		Methods:    []iam.AssumeRoleIdentityMethods{"assume_role"},
		AssumeRole: iam.AssumeRole{AgencyName: agency, DomainName: &domain, DurationSeconds: &seconds},
	}}}
	return must(client.CreateTemporaryAccessKeyByAgencyWithApplicationJSONCharsetUTF8BodyWithResponse(
		background, body, withToken(token)))
}

func registryLogin(token, instance string) *swr.CreateInstanceTempCredentialResponse {
	client := must(swr.NewClientWithResponses(base))
	return must(client.CreateInstanceTempCredentialWithResponse(
		background, env("PROJECT_ID"), instance, withToken(token)))
}

func lakeKey(token, project string) *lake.ShowCredentialResponse {
	client := must(lake.NewClientWithResponses(base))
	roles := []string{"admin"}
	body := lake.IdentityInput{Roles: &roles}
	return must(client.ShowCredentialWithResponse(background, project, env("LAKE"), body, withToken(token)))
}

func federationToken(seconds int, secretKey string) *sts.FederationTokenResponse {
	method := sts.FederationTokenFormSignatureMethodHmacSHA256
	form := sts.FederationTokenForm{
		Action: "GetFederationToken", Name: env("NAME"), Policy: env("POLICY"), DurationSeconds: &seconds,
		Timestamp: time.Now().Unix(), Nonce: rand.Int63n(1<<31) + 1,
		SecretId: env("SECRET_ID"), SignatureMethod: &method,
	}
	// By name in byte order.
	text := fmt.Sprintf("POST%s/v2/index.php?Action=%s&Nonce=%d&SecretId=%s&SignatureMethod=%s&Timestamp=%d"+
		"&durationSeconds=%d&name=%s&policy=%s", must(url.Parse(base)).Host, form.Action, form.Nonce,
		form.SecretId, method, form.Timestamp, seconds, form.Name, form.Policy)
	mac := hmac.New(sha256.New, []byte(secretKey))
	mac.Write([]byte(text))
	form.Signature = base64.StdEncoding.EncodeToString(mac.Sum(nil))
	client := must(sts.NewClientWithResponses(base))
	return must(client.GetFederationTokenByFormWithFormdataBodyWithResponse(background, form)).JSON200
}

func main() {
	domain, project := env("DOMAIN"), env("PROJECT")
	accountToken := userToken(iam.TokenScope{Domain: &iam.ScopeTarget{Name: &domain}})
	projectToken := userToken(iam.TokenScope{Project: &iam.ScopeTarget{Name: &project}})

	key := agencyKey(accountToken, env("AGENCY"), 3600).JSON201.Credential
	fmt.Println("huawei-iam obtained", key.Access, key.Secret, key.Securitytoken)
	fmt.Println("huawei-iam refused", *agencyKey(accountToken, env("AGENCY"), 60).JSON400.Error.Code)
	fmt.Println("huawei-iam decoded", *agencyKey(accountToken, "nobody", 3600).JSON403.Error.Code)

	login := registryLogin(projectToken, env("REGISTRY")).JSON201
	fmt.Println("huawei-swr obtained", login.UserId, login.AuthToken)
	fmt.Println("huawei-swr refused", *registryLogin(projectToken, "").JSON404.ErrorCode)
	fmt.Println("huawei-swr decoded", *registryLogin(projectToken, "unknown").JSON404.ErrorCode)

	lakeKeys := lakeKey(projectToken, env("PROJECT_ID")).JSON200
	fmt.Println("huawei-lakeformation obtained", lakeKeys.Access, lakeKeys.Secret, lakeKeys.SecurityToken)
	tooLong := lakeKey(projectToken, strings.Repeat("0", 65)).JSON400
	fmt.Println("huawei-lakeformation refused", *tooLong.ErrorCode)
	fmt.Println("huawei-lakeformation decoded", *lakeKey("fake-token", env("PROJECT_ID")).JSON401.ErrorCode)

	credentials := federationToken(1800, env("SECRET_KEY")).Data.Credentials
	fmt.Println("tencent-sts obtained", credentials.TmpSecretId, credentials.TmpSecretKey, *credentials.SessionToken)
	fmt.Println("tencent-sts refused", federationToken(7201, env("SECRET_KEY")).Code)
	fmt.Println("tencent-sts decoded", federationToken(1800, "fake-wrong-key").Code)
}
