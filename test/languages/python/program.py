"""Uses the clients that openapi-python-client generated; prints what test/languages expects."""

import base64
import hashlib
import hmac
import os
import random
import time
from urllib.parse import urlsplit

import huawei_iam
import huawei_lakeformation
import huawei_swr
import tencent_sts
from huawei_iam import models as iam
from huawei_iam.api.temporary_access_keys import create_temporary_access_key_by_agency
from huawei_iam.api.user_tokens import create_user_token
from huawei_lakeformation import models as lake
from huawei_lakeformation.api.temporary_access_keys import show_credential
from huawei_swr.api.registry_logins import create_instance_temp_credential
from tencent_sts import models as sts
from tencent_sts.api.federated_users import get_federation_token_by_form

env = {key.removeprefix("DAYPASS_"): value for key, value in os.environ.items()}


def signed_in(package, token):
    return package.AuthenticatedClient(
        base_url=env["URL"], token=token, prefix="", auth_header_name="X-Auth-Token"
    )


def user_token(scope):
    user = iam.PasswordUser(env["USER"], env["PASSWORD"], iam.UserDomain(env["DOMAIN"]))
    method = iam.PasswordIdentityMethodsItem.PASSWORD
    identity = iam.PasswordIdentity([method], iam.PasswordLogin(user))
    body = iam.UserTokenRequest(iam.UserTokenAuth(identity, scope))
    client = huawei_iam.Client(base_url=env["URL"])
    return create_user_token.sync_detailed(client=client, body=body).headers["X-Subject-Token"]


def agency_key(token, agency, seconds):
    role = iam.AssumeRole(agency, domain_name=env["DOMAIN"], duration_seconds=seconds)
    method = iam.AssumeRoleIdentityMethodsItem.ASSUME_ROLE
    identity = iam.AssumeRoleIdentity([method], role)
    body = iam.TemporaryAccessKeyRequest(iam.TemporaryAccessKeyAuth(identity))
    client = signed_in(huawei_iam, token)
    return create_temporary_access_key_by_agency.sync(client=client, body=body)


def registry_login(token, instance):
    client = signed_in(huawei_swr, token)
    return create_instance_temp_credential.sync(env["PROJECT_ID"], instance, client=client)


def lake_key(token, project):
    client = signed_in(huawei_lakeformation, token)
    body = lake.IdentityInput(roles=["admin"])
    return show_credential.sync(project, env["LAKE"], client=client, body=body)


def federation_token(seconds, secret_key):
    form = sts.FederationTokenForm(
        action=sts.FederationTokenFormAction.GETFEDERATIONTOKEN,
        name=env["NAME"],
        policy=env["POLICY"],
        duration_seconds=seconds,
        timestamp=int(time.time()),
        nonce=random.randint(1, 2**31),
        secret_id=env["SECRET_ID"],
        signature_method=sts.FederationTokenFormSignatureMethod.HMACSHA256,
        signature="",
    )
    fields = {name: value for name, value in form.to_dict().items() if name != "Signature"}
    query = "&".join(f"{name}={fields[name]}" for name in sorted(fields))
    text = f"POST{urlsplit(env['URL']).netloc}/v2/index.php?{query}"
    digest = hmac.new(secret_key.encode(), text.encode(), hashlib.sha256).digest()
    form.signature = base64.b64encode(digest).decode()
    client = tencent_sts.Client(base_url=env["URL"])
    return get_federation_token_by_form.sync(client=client, body=form)


account = user_token(iam.TokenScope(domain=iam.ScopeTarget(name=env["DOMAIN"])))
project = user_token(iam.TokenScope(project=iam.ScopeTarget(name=env["PROJECT"])))

key = agency_key(account, env["AGENCY"], 3600).credential
print("huawei-iam obtained", key.access, key.secret, key.securitytoken)
print("huawei-iam refused", agency_key(account, env["AGENCY"], 60).error.code)
print("huawei-iam decoded", agency_key(account, "nobody", 3600).error.code)

login = registry_login(project, env["REGISTRY"])
print("huawei-swr obtained", login.user_id, login.auth_token)
print("huawei-swr refused", registry_login(project, "").error_code)
print("huawei-swr decoded", registry_login(project, "unknown").error_code)

key = lake_key(project, env["PROJECT_ID"])
print("huawei-lakeformation obtained", key.access, key.secret, key.security_token)
print("huawei-lakeformation refused", lake_key(project, "0" * 65).error_code)
print("huawei-lakeformation decoded", lake_key("fake-token", env["PROJECT_ID"]).error_code)

key = federation_token(1800, env["SECRET_KEY"]).data.credentials
print("tencent-sts obtained", key.tmp_secret_id, key.tmp_secret_key, key.session_token)
print("tencent-sts refused", federation_token(7201, env["SECRET_KEY"]).code)
print("tencent-sts decoded", federation_token(1800, "fake-wrong-key").code)
