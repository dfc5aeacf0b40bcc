import json
import os
from urllib.request import Request, urlopen

endpoint = "https://lakeformation.cn-north-4.myhuaweicloud.com"
project = "0f0e0d0c0b0a09080706050403020100"
instance = "2180518f-42b8-4947-b20b-adfc53981a25"
url = f"{endpoint}/v1/{project}/instances/{instance}/credential"
headers = {"X-Auth-Token": os.environ["HUAWEI_TOKEN"], "Content-Type": "application/json"}
body = json.dumps({"user_names": ["user1"]}).encode()

with urlopen(Request(url, body, headers)) as response:
    credential = json.load(response)
print(credential["access"], "for an hour")
