package zhiqian.host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiqian.spi.Provider;

/** Which extension points the providers of a plugin implement. Runs vendor code. */
final class Offers {
    private static final int LONGEST_SCHEMA = 64 * 1024;

    private Offers() {}

    /** @throws PluginRefused unless there is a provider, and at most one for each extension point */
    static Map<Class<? extends Provider>, Provider> byPoint(List<Provider> providers, ClassLoader loader) {
        Map<Class<? extends Provider>, Provider> byPoint = new LinkedHashMap<>();
        for (Provider provider : providers) {
            Set<Class<? extends Provider>> points = new HashSet<>();
            collect(provider.getClass(), points);
            if (points.isEmpty() || provider.getClass().getClassLoader() != loader) {
                throw wrong("插件的能力未实现任何扩展点,或不是插件自己的类");
            }
            if (provider.id() == null || !provider.id().matches("[a-z][a-z0-9-]{0,39}")) {
                throw wrong("插件的能力编号不符合格式");
            }
            for (Class<? extends Provider> point : points) {
                if (byPoint.put(point, provider) != null) {
                    throw wrong("插件对扩展点" + point.getSimpleName() + "提供了多个能力");
                }
            }
        }
        if (byPoint.isEmpty()) {
            throw wrong("插件没有提供任何能力");
        }
        return Map.copyOf(byPoint);
    }

    static List<InstalledPlugin.Offer> describe(Map<Class<? extends Provider>, Provider> byPoint) {
        List<InstalledPlugin.Offer> offers = new ArrayList<>();
        byPoint.forEach((point, provider) -> {
            Optional<String> schema = provider.settingsSchema();
            if (schema == null
                    || schema.filter(text -> text.length() > LONGEST_SCHEMA).isPresent()) {
                throw wrong("插件的设置说明(settingsSchema)缺失或过长");
            }
            offers.add(new InstalledPlugin.Offer(point.getSimpleName(), provider.id(), schema));
        });
        offers.sort((one, other) -> one.point().compareTo(other.point()));
        return List.copyOf(offers);
    }

    private static void collect(Class<?> type, Set<Class<? extends Provider>> points) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> parent : each.getInterfaces()) {
                if (parent != Provider.class
                        && Provider.class.isAssignableFrom(parent)
                        && ApiLoader.isOfApi(parent.getName())) {
                    points.add(parent.asSubclass(Provider.class));
                }
                collect(parent, points);
            }
        }
    }

    private static PluginRefused wrong(String chinese) {
        return new PluginRefused(Refusal.PROVIDERS, chinese);
    }
}
