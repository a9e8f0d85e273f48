package zhiqian.host;

/** Why a jar was refused (拒绝安装的原因). */
public enum Refusal {
    /** No jar, or one that cannot be read (不是有效的插件包). */
    NOT_A_JAR,
    /** Larger than allowed, packed or unpacked (插件包过大). */
    TOO_LARGE,
    /** An entry is not signed (未签名). */
    UNSIGNED,
    /** Signed by a certificate that is not trusted (签名证书不受信任). */
    FOREIGN_SIGNER,
    /** Changed after it was signed (签名后被改动). */
    TAMPERED,
    /** An attribute of the manifest is missing, wrong, or contradicts the plugin (清单有误). */
    MANIFEST,
    /** Built for an API that this host does not run (接口版本不兼容). */
    API,
    /** There is not exactly one CountyPlugin (插件入口有误). */
    ENTRY_POINT,
    /** What it provides is wrong, such as two providers of one extension point (能力有误). */
    PROVIDERS,
    /** It failed to start, or not in time (启动失败). */
    START_FAILED,
    /** What it brings does not fit this server (内容与本系统不符). */
    CONTENT,
    /** The same version with other content (同一版本内容不同). */
    VERSION_TAKEN,
    /** There is no such plugin, or no version to go back to (没有该插件或可回退的版本). */
    NOTHING_THERE
}
