# HUAWEI_TOKEN: a user token for the account
curl --silent --show-error --fail-with-body \
  https://iam.myhuaweicloud.com/v3.0/OS-CREDENTIAL/securitytokens \
  --header "X-Auth-Token: $HUAWEI_TOKEN" \
  --header "Content-Type: application/json;charset=utf8" \
  --data '{
    "auth": {
      "identity": {
        "methods": ["assume_role"],
        "assume_role": { "agency_name": "IAMAgency", "domain_name": "IAMDomainA" }
      }
    }
  }'
