import type { Toolchain } from "./program.ts";

const huaweiApis = ["huawei-swr", "huawei-iam", "huawei-lakeformation"];

/** All programs by language. */
export const toolchains: readonly Toolchain[] = [
  {
    folder: "python",
    needs: ["python3"],
    manifest: "requirements.txt",
    install: [
      ["python3", "-m", "venv", "venv"],
      ["venv/bin/pip", "install", "--quiet", "--requirement", "requirements.txt"],
    ],
    programs: [
      {
        client: "Huawei Cloud SDK for Python",
        version: /huaweicloudsdkcore==(.+)/,
        command: ["venv/bin/python", "huawei.py"],
        apis: huaweiApis,
      },
      {
        client: "Tencent Cloud SDK for Python",
        version: /tencentcloud-sdk-python-sts==(.+)/,
        command: ["venv/bin/python", "tencent.py"],
        apis: ["tencent-sts"],
      },
    ],
  },
  {
    folder: "go",
    needs: ["go"],
    manifest: "go.mod",
    install: [["go", "build", "-o", "program", "."]],
    programs: [
      {
        client: "Huawei Cloud SDK for Go",
        version: /huaweicloud-sdk-go-v3 v(.+)/,
        command: ["./program"],
        apis: huaweiApis,
        misreads: { "huawei-iam": { code: "", note: "drops a code that is a number" } },
      },
    ],
  },
  {
    folder: "java",
    needs: ["java", "mvn"],
    manifest: "pom.xml",
    install: [["mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"]],
    programs: [
      {
        client: "Huawei Cloud SDK for Java",
        version: /sdk-core<\/artifactId>\s*<version>(.+)</,
        command: ["java", "-cp", "lib/*", "Huawei.java"],
        apis: ["huawei-iam", "huawei-lakeformation"],
        lacks: { "huawei-swr": "its newest release (swr 3.1.143) has no such operation" },
      },
    ],
  },
  {
    folder: "node",
    needs: ["npx", "openssl"],
    manifest: "package.json",
    install: [["npx", "-y", "pnpm@12.21.0", "install", "--frozen-lockfile", "--prefer-offline"]],
    programs: [
      {
        client: "Huawei Cloud SDK for Node",
        version: /huaweicloud-sdk-iam": "(.+)"/,
        command: ["node", "huawei.cjs"],
        apis: ["huawei-iam"],
      },
      {
        client: "Tencent Cloud SDK for Node",
        version: /tencentcloud-sdk-nodejs-sts": "(.+)"/,
        command: ["node", "tencent.cjs"],
        apis: ["tencent-sts"],
      },
      {
        client: "qcloud-cos-sts, over TLS",
        version: /qcloud-cos-sts": "(.+)"/,
        command: ["node", "cos-sts.cjs"],
        apis: ["tencent-sts"],
      },
    ],
  },
];
