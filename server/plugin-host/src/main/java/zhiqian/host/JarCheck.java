package zhiqian.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.PluginManifest;

/** Is this jar what it says, and signed by someone trusted? Runs none of its code. */
final class JarCheck {
    private static final String ID = "Plugin-Id";
    private static final String VERSION = "Plugin-Version";
    private static final String VENDOR = "Plugin-Provider";
    private static final String API = "Zhiqian-Api";

    private final Trust trust;

    JarCheck(Trust trust) {
        this.trust = trust;
    }

    /** @throws PluginRefused if anything is wrong */
    VerifiedJar verify(byte[] jar, WorkDirectory work) {
        if (jar.length > Limits.LARGEST_JAR) {
            throw new PluginRefused(Refusal.TOO_LARGE, "插件包超过20MB");
        }
        // JarFile would also read a zip that something else stands in front of
        if (jar.length < 4 || jar[0] != 'P' || jar[1] != 'K' || jar[2] != 3 || jar[3] != 4) {
            throw new PluginRefused(Refusal.NOT_A_JAR, "文件不是插件包(jar)");
        }
        Path candidate = work.temporary(jar);
        try {
            VerifiedJar verified = verify(candidate, Digests.sha256(jar));
            return new VerifiedJar(
                    work.keep(candidate, verified.sha256()),
                    verified.id(),
                    verified.version(),
                    verified.vendor(),
                    verified.api(),
                    verified.signer(),
                    verified.sha256());
        } catch (IOException broken) {
            throw new PluginRefused(Refusal.NOT_A_JAR, "插件包已损坏,无法读取", broken);
        } finally {
            work.delete(candidate);
        }
    }

    private VerifiedJar verify(Path file, String sha256) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new PluginRefused(Refusal.MANIFEST, "插件包没有清单(META-INF/MANIFEST.MF)");
            }
            String signer = new JarSignature(trust).signer(jar, manifest, sha256);
            return described(manifest.getMainAttributes(), file, signer, sha256);
        } catch (SecurityException tampered) {
            throw new PluginRefused(Refusal.TAMPERED, "插件包在签名后被改动", tampered);
        }
    }

    private static VerifiedJar described(Attributes main, Path file, String signer, String sha256) {
        if (main.containsKey(Attributes.Name.CLASS_PATH)) {
            throw new PluginRefused(Refusal.MANIFEST, "插件清单不得含有Class-Path");
        }
        ApiVersion api = api(required(main, API));
        String id = required(main, ID);
        String version = required(main, VERSION);
        String vendor = required(main, VENDOR);
        try {
            // the name is the plugin's own to say; the rest must be right before any of its code runs
            new PluginManifest(id, id.substring(0, Math.min(40, id.length())), version, vendor, api);
        } catch (IllegalArgumentException wrong) {
            throw new PluginRefused(Refusal.MANIFEST, "插件清单有误:编号、版本号或供应商不符合格式", wrong);
        }
        if (!ApiVersion.CURRENT.canRun(api)) {
            throw new PluginRefused(Refusal.API, "插件需要接口" + api + "版,本系统为" + ApiVersion.CURRENT + "版");
        }
        return new VerifiedJar(file, id, version, vendor, api, signer, sha256);
    }

    private static ApiVersion api(String text) {
        try {
            return ApiVersion.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new PluginRefused(Refusal.MANIFEST, "插件清单的Zhiqian-Api应如1.0", wrong);
        }
    }

    private static String required(Attributes main, String name) {
        String value = main.getValue(name);
        if (value == null || value.isBlank()) {
            throw new PluginRefused(Refusal.MANIFEST, "插件清单缺少" + name);
        }
        return value.trim();
    }
}
