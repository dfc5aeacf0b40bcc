# HUAWEI_TOKEN: a user token for the project
project=0f0e0d0c0b0a09080706050403020100
instance=9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b
curl --silent --show-error --fail-with-body --request POST \
  "https://swr-api.cn-north-4.myhuaweicloud.com/v2/$project/instances/$instance/temp-credential" \
  --header "X-Auth-Token: $HUAWEI_TOKEN"
