# The policy is URL-encoded before it is signed; curl encodes it once more to send it.
policy='%7B%22version%22%3A%222.0%22%2C%22statement%22%3A%5B%7B%22effect%22%3A%22allow%22%2C%22action%22%3A%22name%2Fcos%3APutObject%22%2C%22resource%22%3A%22%2A%22%7D%5D%7D'
url=https://sts.api.qcloud.com/v2/index.php
now=$(date +%s)
nonce=$((RANDOM * 32768 + RANDOM + 1))
text="Action=GetFederationToken&Nonce=$nonce&SecretId=$TENCENT_SECRET_ID"
text+="&SignatureMethod=HmacSHA256&Timestamp=$now&name=browser&policy=$policy"
signature=$(printf %s "GET${url#*://}?$text" |
  openssl dgst -sha256 -hmac "$TENCENT_SECRET_KEY" -binary | base64)

curl --silent --show-error --fail-with-body --get "$url" \
  --data-urlencode "Action=GetFederationToken" \
  --data-urlencode "Nonce=$nonce" \
  --data-urlencode "SecretId=$TENCENT_SECRET_ID" \
  --data-urlencode "SignatureMethod=HmacSHA256" \
  --data-urlencode "Timestamp=$now" \
  --data-urlencode "name=browser" \
  --data-urlencode "policy=$policy" \
  --data-urlencode "Signature=$signature"
