package zhiqian.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A vendor's jar with one provider of {@code IndustryDepartments}, whose method {@code responsibleFor} has the body given.
 * Valid by default; each method changes one thing.
 */
final class VendorJar {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private static final String SOURCE =
            """
            package vendor;
            import java.util.*;
            import zhiqian.spi.*;
            import zhiqian.terms.*;
            public final class Entry implements CountyPlugin, IndustryDepartments {
                PluginContext context;
                public PluginManifest manifest() {
                    return new PluginManifest("%s", "测试插件", "%s", "Vendor", ApiVersion.parse("%s"));
                }
                public List<? extends Provider> start(PluginContext context) { this.context = context; %s }
                public void stop() { %s }
                public String id() { return "table"; }
                public List<IndustryClass> classes(CallContext call) {
                    return List.of(new IndustryClass(new Industry("HOUSING"), "房屋建筑", PermitKind.EITHER, true));
                }
                public Optional<Department> responsibleFor(Industry industry, AdminDivision division, CallContext call) {
                    %s
                }
                Optional<Department> answer(String code) {
                    return Optional.of(new Department(code, "部门", "测试"));
                }
            }
            """;

    private String id = "vendor-table";
    private String version = "1.0.0";
    private String api = "1.0";
    private String apiOfManifest = "1.0";
    private String start = "return List.of(this);";
    private String stop = "";
    private String body = "return answer(\"v\" + manifest().version().replace('.', '-'));";
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, byte[]> extra = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    static VendorJar aPlugin() {
        return new VendorJar();
    }

    VendorJar version(String other) {
        version = other;
        return this;
    }

    VendorJar api(String other) {
        api = other;
        apiOfManifest = other;
        return this;
    }

    VendorJar apiOfTheManifestOnly(String other) {
        apiOfManifest = other;
        return this;
    }

    VendorJar start(String javaStatements) {
        start = javaStatements;
        return this;
    }

    VendorJar stop(String javaStatements) {
        stop = javaStatements;
        return this;
    }

    VendorJar answering(String javaStatements) {
        body = javaStatements;
        return this;
    }

    /** Null takes it away. */
    VendorJar attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    VendorJar file(String name, byte[] content) {
        extra.put(name, content);
        return this;
    }

    VendorJar source(String className, String source) {
        sources.put(className, source);
        return this;
    }

    byte[] signedBy(Signer signer) {
        return signer.sign(unsigned());
    }

    byte[] unsigned() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        sources.put("vendor.Entry", SOURCE.formatted(id, version, api, start, stop, body));
        compile(sources).forEach((name, bytes) -> files.put(name.replace('.', '/') + ".class", bytes));
        files.put("META-INF/services/zhiqian.spi.CountyPlugin", "vendor.Entry".getBytes(StandardCharsets.UTF_8));
        files.putAll(extra);
        return pack(manifest(), files);
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Plugin-Id", id);
        main.putValue("Plugin-Version", version);
        main.putValue("Plugin-Provider", "Vendor");
        main.putValue("Zhiqian-Api", apiOfManifest);
        attributes.forEach((name, value) -> {
            if (value == null) {
                main.remove(new Attributes.Name(name));
            } else {
                main.putValue(name, value);
            }
        });
        return manifest;
    }

    static byte[] pack(Manifest manifest, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
                jar.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> compile(Map<String, String> sources) {
        Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        JavaFileManager memory = new Memory(JAVAC.getStandardFileManager(null, null, null), classes);
        if (!JAVAC.getTask(null, memory, null, options, null, units).call()) {
            throw new IllegalStateException("the fixture does not compile");
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return bytes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        Memory(JavaFileManager manager, Map<String, ByteArrayOutputStream> classes) {
            super(manager);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public ByteArrayOutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    classes.put(className, out);
                    return out;
                }
            };
        }
    }
}
