package zhiqian.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqian.host.AHost.JIA;
import static zhiqian.host.AHost.YI;
import static zhiqian.host.VendorJar.aPlugin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqian.spi.HolidayCalendar;
import zhiqian.spi.IndustryDepartments;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.Industry;
import zhiqian.terms.TenantId;

class GuardTest {
    private static final String BY_SETTINGS =
            "return answer(call.settings().text(\"department\").orElseThrow() + \"-\" + call.tenant().code());";

    private final AHost host = new AHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    @DisplayName("两个租户的设置互不相混,答复各自留痕")
    void twoTenantsDoNotMix() {
        host.settings.put(JIA, Settings.of(Map.of("department", "housing")));
        host.settings.put(YI, Settings.of(Map.of("department", "water")));
        host.install(aPlugin().answering(BY_SETTINGS));
        IntStream.range(0, 200).parallel().forEach(i -> {
            TenantId tenant = i % 2 == 0 ? JIA : YI;
            String expected = i % 2 == 0 ? "housing-990101" : "water-990102";
            assertThat(host.ask(tenant).value().orElseThrow().code()).isEqualTo(expected);
        });
        assertThat(host.ask(JIA).inputDigest()).isNotEqualTo(host.ask(YI).inputDigest());
        assertThat(host.ask(JIA).answerDigest()).isEqualTo(host.ask(JIA).answerDigest());
    }

    @Test
    @DisplayName("可以用尚未保存的设置试算")
    void settingsCanBeTried() {
        host.install(aPlugin().answering(BY_SETTINGS));
        CallFor who = CallFor.tenant(JIA, new AdminDivision("990101"), "test")
                .trying(Settings.of(Map.of("department", "tried")));
        assertThat(host.plugins
                        .call(new ProviderCall<>(
                                IndustryDepartments.class,
                                "vendor-table",
                                who,
                                "try",
                                (table, call) -> table.responsibleFor(new Industry("HOUSING"), call.division(), call)))
                        .value())
                .hasValueSatisfying(department -> assertThat(department.code()).isEqualTo("tried-990101"));
    }

    @Test
    @DisplayName("调用时线程的类加载器是插件的,调用后还原")
    void runsUnderThePluginsLoader() {
        host.install(aPlugin()
                .answering("return answer(Thread.currentThread().getContextClassLoader()"
                        + " == Entry.class.getClassLoader() ? \"own\" : \"foreign\");"));
        assertThat(host.department()).isEqualTo("own");
    }

    @ParameterizedTest
    @DisplayName("插件抛出的任何错误都变为BAD_ANSWER,不带出插件自己的类")
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"x\");",
                "class Own extends RuntimeException {} throw new Own();",
                "return responsibleFor(industry, division, call);",
                "throw new NoClassDefFoundError(\"x\");",
                "throw new AssertionError();",
                "return null;"
            })
    void aStrayExceptionIsABadAnswer(String body) {
        host.install(aPlugin().answering(body));
        assertThatThrownBy(() -> host.ask(JIA)).isInstanceOfSatisfying(ProviderException.class, thrown -> {
            assertThat(thrown.error()).isEqualTo(ProviderError.BAD_ANSWER);
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                assertThat(cause.getClass().getClassLoader()).isEqualTo(ProviderException.class.getClassLoader());
            }
        });
    }

    @Test
    @DisplayName("插件自己的类不得作为答复带出")
    void anObjectOfAVendorsClassIsABadAnswer() {
        host.install(aPlugin());
        assertThatThrownBy(() -> host.plugins.call(new ProviderCall<>(
                        IndustryDepartments.class,
                        "vendor-table",
                        CallFor.tenant(JIA, new AdminDivision("990101"), "test"),
                        "itself",
                        (table, call) -> List.of(table))))
                .hasMessageStartingWith("BAD_ANSWER");
    }

    @Test
    @DisplayName("未安装的插件和未提供的能力")
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> host.ask(JIA)).hasMessage("UNAVAILABLE: 插件“vendor-table”未安装");
        host.install(aPlugin());
        assertThatThrownBy(() -> host.plugins.call(new ProviderCall<>(
                        HolidayCalendar.class,
                        "vendor-table",
                        CallFor.tenant(JIA, new AdminDivision("990101"), "test"),
                        "version",
                        HolidayCalendar::version)))
                .hasMessage("CONFIGURATION: 插件“vendor-table”不提供HolidayCalendar");
    }

    @Nested
    class AHangingPlugin {
        private static final String HANGS = "if (call.tenant().code().equals(\"990101\")) {"
                + " try { Thread.sleep(60000); } catch (InterruptedException e) { throw new RuntimeException(e); } }"
                + " return answer(\"fine\");";

        @Test
        @DisplayName("超过时限即放弃,被中断的线程让出位置")
        void isGivenUpInTime() {
            host.install(aPlugin().answering(HANGS));
            long begun = System.nanoTime();
            assertThatThrownBy(() -> host.ask(JIA)).hasMessage("UNAVAILABLE: 插件“vendor-table”未在规定时间内答复");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            assertThat(host.ask(YI).value()).isPresent();
            assertThat(host.figures().timeouts()).isEqualTo(1);
        }

        @Test
        @DisplayName("即使大量调用且不理会中断,也只占用限定的线程")
        void takesNoMoreThreadsThanItsPlaces() throws Exception {
            host.install(aPlugin()
                    .answering("long end = System.nanoTime() + 2_000_000_000L; while (System.nanoTime() < end) {"
                            + " try { Thread.sleep(50); } catch (InterruptedException e) { /* stubborn */ } }"
                            + " return answer(\"late\");"));
            List<? extends Future<?>> callers = IntStream.range(0, 12)
                    .mapToObj(i -> host.executor.submit(() -> host.ask(new TenantId("99020" + i % 10))))
                    .toList();
            Thread.sleep(200);
            assertThat(host.figures().calls()).isEqualTo(2);
            for (Future<?> caller : callers) {
                assertThatThrownBy(caller::get).hasRootCauseInstanceOf(ProviderException.class);
            }
            assertThat(host.figures().refused()).isGreaterThanOrEqualTo(8);
        }
    }

    @Nested
    class TheBreaker {
        private static final String FAILS_IF_TOLD =
                "if (call.settings().flag(\"fail\").orElse(false)) { throw new IllegalStateException(); }"
                        + " return answer(\"fine\");";

        @Test
        @DisplayName("连续失败后断开,休息后试探一次,成功则恢复")
        void opensAndTriesAgainAfterItsRest() {
            host.install(aPlugin().answering(FAILS_IF_TOLD));
            host.settings.put(JIA, Settings.of(Map.of("fail", true)));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> host.ask(JIA)).hasMessageStartingWith("BAD_ANSWER");
            }
            assertThatThrownBy(() -> host.ask(JIA)).hasMessage("UNAVAILABLE: 插件“vendor-table”连续出错,暂停调用");
            assertThat(host.figures().calls()).isEqualTo(3);
            assertThat(state()).isEqualTo(BreakerState.OPEN);

            host.clock.forward(Duration.ofSeconds(30));
            assertThatThrownBy(() -> host.ask(JIA)).hasMessageStartingWith("BAD_ANSWER");
            assertThatThrownBy(() -> host.ask(JIA)).hasMessageContaining("暂停调用");

            host.clock.forward(Duration.ofSeconds(30));
            host.settings.put(JIA, Settings.NONE);
            assertThat(host.department()).isEqualTo("fine");
            assertThat(host.figures().breakers()).isEmpty();
        }

        @Test
        @DisplayName("一个租户断开不影响另一个租户")
        void isOneTenantsOwn() {
            host.install(aPlugin().answering(FAILS_IF_TOLD));
            host.settings.put(JIA, Settings.of(Map.of("fail", true)));
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> host.ask(JIA)).isInstanceOf(ProviderException.class);
            }
            assertThat(host.ask(YI).value()).isPresent();
        }

        @Test
        @DisplayName("设置有误不算故障")
        void doesNotCountAnswersOfTheProvider() {
            host.install(aPlugin().answering("call.settings().onlyKnows(Set.of()); return answer(\"fine\");"));
            host.settings.put(JIA, Settings.of(Map.of("typo", 1)));
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> host.ask(JIA)).hasMessage("CONFIGURATION: 未知的设置项:typo");
            }
        }

        private BreakerState state() {
            return host.figures().breakers().get(0).state();
        }
    }
}
