# The token is in the header X-Subject-Token of the answer.
curl --silent --show-error --fail-with-body --include \
  "https://iam.myhuaweicloud.com/v3/auth/tokens?nocatalog=true" \
  --header "Content-Type: application/json;charset=utf8" \
  --data '{
    "auth": {
      "identity": {
        "methods": ["password"],
        "password": {
          "user": {
            "name": "IAMUser",
            "password": "'"$HUAWEI_PASSWORD"'",
            "domain": { "name": "IAMDomainA" }
          }
        }
      },
      "scope": { "project": { "name": "cn-north-4" } }
    }
  }'
