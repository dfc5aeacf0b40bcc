# The policy is URL-encoded JSON inside the JSON.
policy='%7B%22version%22%3A%222.0%22%2C%22statement%22%3A%5B%7B%22effect%22%3A%22allow%22%2C%22action%22%3A%22name%2Fcos%3APutObject%22%2C%22resource%22%3A%22%2A%22%7D%5D%7D'
body="{\"Name\":\"browser\",\"Policy\":\"$policy\"}"
url=https://sts.tencentcloudapi.com
now=$(date +%s)
day=$(date -u -d "@$now" +%F)

sha256() { openssl dgst -sha256 -r | cut -d ' ' -f 1; }
hmac() { openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -r | cut -d ' ' -f 1; }

# TC3-HMAC-SHA256: a key for one day and one service signs the hash of the request.
canonical=$(printf 'POST\n/\n\ncontent-type:application/json\nhost:%s\n\ncontent-type;host\n%s' \
  "${url#*://}" "$(printf %s "$body" | sha256)")
key=$(printf %s "TC3$TENCENT_SECRET_KEY" | od -An -v -tx1 | tr -d ' \n')
for part in "$day" sts tc3_request; do key=$(printf %s "$part" | hmac "$key"); done
signature=$(printf 'TC3-HMAC-SHA256\n%s\n%s/sts/tc3_request\n%s' \
  "$now" "$day" "$(printf %s "$canonical" | sha256)" | hmac "$key")

curl --silent --show-error --fail-with-body "$url/" \
  --header "Content-Type: application/json" \
  --header "X-TC-Action: GetFederationToken" \
  --header "X-TC-Version: 2018-08-13" \
  --header "X-TC-Region: ap-guangzhou" \
  --header "X-TC-Timestamp: $now" \
  --header "Authorization: TC3-HMAC-SHA256 Credential=$TENCENT_SECRET_ID/$day/sts/tc3_request, SignedHeaders=content-type;host, Signature=$signature" \
  --data "$body"
