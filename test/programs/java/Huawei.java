import com.fasterxml.jackson.databind.ObjectMapper;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.AgencyAuth;
import com.huaweicloud.sdk.iam.v3.model.AgencyAuthIdentity;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByAgencyRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByAgencyRequestBody;
import com.huaweicloud.sdk.iam.v3.model.IdentityAssumerole;
import com.huaweicloud.sdk.lakeformation.v1.LakeFormationClient;
import com.huaweicloud.sdk.lakeformation.v1.model.IdentityInput;
import com.huaweicloud.sdk.lakeformation.v1.model.ShowCredentialRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks the mock cloud for credentials with Huawei Cloud's own SDK for Java. */
public class Huawei {
    public static void main(String[] arguments) throws Exception {
        String accessKey = System.getenv("CLOUD_SDK_AK");
        String secretKey = System.getenv("CLOUD_SDK_SK");
        String url = System.getenv("CLOUD_URL");

        IamClient iam = IamClient.newBuilder()
            .withCredential(new GlobalCredentials()
                .withAk(accessKey).withSk(secretKey).withDomainId(System.getenv("DOMAIN_ID")))
            .withEndpoint(url)
            .build();
        report("huawei-iam",
            () -> agencyKey(iam, System.getenv("AGENCY_NAME")),
            () -> agencyKey(iam, "fake-unknown-agency"));

        LakeFormationClient lakeFormation = LakeFormationClient.newBuilder()
            .withCredential(new BasicCredentials()
                .withAk(accessKey).withSk(secretKey).withProjectId(System.getenv("PROJECT_ID")))
            .withEndpoint(url)
            .build();
        report("huawei-lakeformation",
            () -> instanceKey(lakeFormation, System.getenv("LAKEFORMATION_INSTANCE_ID")),
            () -> instanceKey(lakeFormation, "fake-unknown-instance"));

        // The HTTP client's threads would keep the program alive for a minute.
        System.exit(0);
    }

    private static Map<String, Object> agencyKey(IamClient iam, String agencyName) {
        var role = new IdentityAssumerole()
            .withAgencyName(agencyName).withDomainName(System.getenv("DOMAIN_NAME"));
        var identity = new AgencyAuthIdentity()
            .withMethods(List.of(AgencyAuthIdentity.MethodsEnum.ASSUME_ROLE)).withAssumeRole(role);
        var body = new CreateTemporaryAccessKeyByAgencyRequestBody()
            .withAuth(new AgencyAuth().withIdentity(identity));
        var request = new CreateTemporaryAccessKeyByAgencyRequest().withBody(body);
        var key = iam.createTemporaryAccessKeyByAgency(request).getCredential();
        return key(key.getAccess(), key.getSecret(), key.getSecuritytoken());
    }

    private static Map<String, Object> instanceKey(LakeFormationClient client, String instanceId) {
        // This client does not send the call without a body, which the document makes optional.
        var request = new ShowCredentialRequest().withInstanceId(instanceId).withBody(new IdentityInput());
        var key = client.showCredential(request);
        return key(key.getAccess(), key.getSecret(), key.getSecurityToken());
    }

    private static Map<String, Object> key(String accessKeyId, String secret, String token) {
        return Map.of("accessKeyId", accessKeyId, "secretAccessKey", secret, "sessionToken", token);
    }

    /** Prints what came of a good and of a bad call, one JSON document a line. */
    private static void report(
            String api, Supplier<Map<String, Object>> good, Supplier<Map<String, Object>> bad)
            throws Exception {
        try {
            print(api, "obtained", good.get());
        } catch (ServiceResponseException error) {
            System.err.println(api + ": " + error);
        }
        try {
            bad.get();
        } catch (ServiceResponseException error) {
            var decoded = new LinkedHashMap<String, Object>();
            decoded.put("status", error.getHttpStatusCode());
            decoded.put("code", error.getErrorCode());
            print(api, "decoded", decoded);
        }
    }

    private static void print(String api, String what, Map<String, Object> fields) throws Exception {
        System.out.println(new ObjectMapper().writeValueAsString(Map.of("api", api, what, fields)));
    }
}
