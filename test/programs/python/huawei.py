"""Asks the mock cloud for credentials with Huawei Cloud's own SDK for Python."""

from os import environ

from huaweicloudsdkcore.auth.credentials import BasicCredentials, GlobalCredentials
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from huaweicloudsdkiam.v3 import (
    AgencyAuth,
    AgencyAuthIdentity,
    CreateTemporaryAccessKeyByAgencyRequest,
    CreateTemporaryAccessKeyByAgencyRequestBody,
    IamClient,
    IdentityAssumerole,
)
from huaweicloudsdklakeformation.v1 import LakeFormationClient, ShowCredentialRequest
from huaweicloudsdkswr.v2 import CreateInstanceTempCredentialRequest, SwrClient

from report import report

access_key, secret_key = environ["CLOUD_SDK_AK"], environ["CLOUD_SDK_SK"]


def client(builder, credentials):
    return builder.with_credentials(credentials).with_endpoint(environ["CLOUD_URL"]).build()


def decoded(error):
    return {"status": error.status_code, "code": error.error_code}


project = BasicCredentials(access_key, secret_key, environ["PROJECT_ID"])
account = GlobalCredentials(access_key, secret_key, environ["DOMAIN_ID"])

swr = client(SwrClient.new_builder(), project)


def registry_login(instance_id):
    answer = swr.create_instance_temp_credential(CreateInstanceTempCredentialRequest(instance_id))
    return {"username": answer.user_id, "password": answer.auth_token}


report(
    "huawei-swr",
    lambda: registry_login(environ["SWR_INSTANCE_ID"]),
    lambda: registry_login("fake-unknown-instance"),
    ServiceResponseException,
    decoded,
)

iam = client(IamClient.new_builder(), account)


def agency_key(agency_name):
    role = IdentityAssumerole(agency_name=agency_name, domain_name=environ["DOMAIN_NAME"])
    identity = AgencyAuthIdentity(methods=["assume_role"], assume_role=role)
    body = CreateTemporaryAccessKeyByAgencyRequestBody(AgencyAuth(identity))
    request = CreateTemporaryAccessKeyByAgencyRequest(body)
    key = iam.create_temporary_access_key_by_agency(request).credential
    return {"accessKeyId": key.access, "secretAccessKey": key.secret, "sessionToken": key.securitytoken}


report(
    "huawei-iam",
    lambda: agency_key(environ["AGENCY_NAME"]),
    lambda: agency_key("fake-unknown-agency"),
    ServiceResponseException,
    decoded,
)

lakeformation = client(LakeFormationClient.new_builder(), project)


def instance_key(instance_id):
    key = lakeformation.show_credential(ShowCredentialRequest(instance_id))
    return {"accessKeyId": key.access, "secretAccessKey": key.secret, "sessionToken": key.security_token}


report(
    "huawei-lakeformation",
    lambda: instance_key(environ["LAKEFORMATION_INSTANCE_ID"]),
    lambda: instance_key("fake-unknown-instance"),
    ServiceResponseException,
    decoded,
)
