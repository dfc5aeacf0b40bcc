# HUAWEI_TOKEN: a user token for the project
project=0f0e0d0c0b0a09080706050403020100
instance=2180518f-42b8-4947-b20b-adfc53981a25
curl --silent --show-error --fail-with-body \
  "https://lakeformation.cn-north-4.myhuaweicloud.com/v1/$project/instances/$instance/credential" \
  --header "X-Auth-Token: $HUAWEI_TOKEN" \
  --header "Content-Type: application/json" \
  --data '{ "user_names": ["user1"] }'
