// Asks the mock cloud for credentials with Huawei Cloud's own SDK for Go.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/global"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	iam "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/iam/v3"
	iammodel "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/iam/v3/model"
	lakeformation "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/lakeformation/v1"
	lakemodel "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/lakeformation/v1/model"
	swr "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2"
	swrmodel "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/swr/v2/model"
)

type fields map[string]any

// report prints what came of a good and of a bad call, one JSON document a line.
func report(api string, good, bad func() (fields, error)) {
	output := json.NewEncoder(os.Stdout)
	if obtained, err := good(); err != nil {
		fmt.Fprintln(os.Stderr, api, err)
	} else {
		output.Encode(fields{"api": api, "obtained": obtained})
	}
	_, err := bad()
	var refused *sdkerr.ServiceResponseError
	if errors.As(err, &refused) {
		decoded := fields{"status": refused.StatusCode, "code": refused.ErrorCode}
		output.Encode(fields{"api": api, "decoded": decoded})
	} else {
		fmt.Fprintln(os.Stderr, api, "is refused with", err)
	}
}

func main() {
	env := os.Getenv
	url := env("CLOUD_URL")
	project := basic.NewCredentialsBuilder().
		WithAk(env("CLOUD_SDK_AK")).WithSk(env("CLOUD_SDK_SK")).WithProjectId(env("PROJECT_ID")).Build()
	account := global.NewCredentialsBuilder().
		WithAk(env("CLOUD_SDK_AK")).WithSk(env("CLOUD_SDK_SK")).WithDomainId(env("DOMAIN_ID")).Build()

	registries := swr.NewSwrClient(swr.SwrClientBuilder().WithEndpoint(url).WithCredential(project).Build())
	login := func(instance string) func() (fields, error) {
		return func() (fields, error) {
			answer, err := registries.CreateInstanceTempCredential(
				&swrmodel.CreateInstanceTempCredentialRequest{InstanceId: instance})
			if err != nil {
				return nil, err
			}
			return fields{"username": answer.UserId, "password": answer.AuthToken}, nil
		}
	}
	report("huawei-swr", login(env("SWR_INSTANCE_ID")), login("fake-unknown-instance"))

	identities := iam.NewIamClient(iam.IamClientBuilder().WithEndpoint(url).WithCredential(account).Build())
	agencyKey := func(agency string) func() (fields, error) {
		return func() (fields, error) {
			domain := env("DOMAIN_NAME")
			role := iammodel.IdentityAssumerole{AgencyName: agency, DomainName: &domain}
			identity := iammodel.AgencyAuthIdentity{
				Methods:    []iammodel.AgencyAuthIdentityMethods{iammodel.GetAgencyAuthIdentityMethodsEnum().ASSUME_ROLE},
				AssumeRole: &role,
			}
			body := iammodel.CreateTemporaryAccessKeyByAgencyRequestBody{Auth: &iammodel.AgencyAuth{Identity: &identity}}
			answer, err := identities.CreateTemporaryAccessKeyByAgency(
				&iammodel.CreateTemporaryAccessKeyByAgencyRequest{Body: &body})
			if err != nil {
				return nil, err
			}
			key := answer.Credential
			return fields{"accessKeyId": key.Access, "secretAccessKey": key.Secret, "sessionToken": key.Securitytoken}, nil
		}
	}
	report("huawei-iam", agencyKey(env("AGENCY_NAME")), agencyKey("fake-unknown-agency"))

	lakes := lakeformation.NewLakeFormationClient(
		lakeformation.LakeFormationClientBuilder().WithEndpoint(url).WithCredential(project).Build())
	instanceKey := func(instance string) func() (fields, error) {
		return func() (fields, error) {
			key, err := lakes.ShowCredential(&lakemodel.ShowCredentialRequest{InstanceId: instance})
			if err != nil {
				return nil, err
			}
			return fields{"accessKeyId": key.Access, "secretAccessKey": key.Secret, "sessionToken": key.SecurityToken}, nil
		}
	}
	report("huawei-lakeformation",
		instanceKey(env("LAKEFORMATION_INSTANCE_ID")), instanceKey("fake-unknown-instance"))
}
