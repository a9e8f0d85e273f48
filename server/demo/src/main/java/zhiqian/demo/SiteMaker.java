package zhiqian.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes the sites of a county up, one after the other (项目的生成). */
final class SiteMaker {
    private static final List<String> AREAS = List.of("清河街道", "鼓楼街道", "颍西街道", "三塔集镇", "王店镇", "程集镇", "九龙镇", "马寨乡");
    private static final List<String> WORKS =
            List.of("安置房", "棚户区改造", "实验学校", "医院新院区", "标准厂房", "商贸城", "养老中心", "文化馆", "住宅小区", "体育中心");
    private static final List<String> INDUSTRIES = List.of("房屋建筑", "房屋建筑", "房屋建筑", "市政工程", "交通工程", "水利工程");

    private final Names names;
    private final Businesses businesses;
    private final SplittableRandom luck;
    private final LocalDate today;
    private final Crews crews;

    SiteMaker(Names names, Businesses businesses, SplittableRandom luck, LocalDate today, CountySize size) {
        this.names = names;
        this.businesses = businesses;
        this.luck = luck;
        this.today = today;
        this.crews = new Crews(names, luck, today, size.hands());
    }

    Site site(int no, Set<Defect> defects, Set<Lookalike> lookalikes) {
        return switch (no) {
            case 0 -> planned(no, Site.Account.NONE);
            case 1 -> planned(no, Site.Account.CLAIMED);
            case 2 -> planned(no, Site.Account.FILED);
            case 3 -> fresh(no);
            case 4 -> completed(no);
            case 5 -> make(no, "房屋建筑", Site.Days.begun(today.minusDays(200)).suspended(today.minusDays(20)));
            default -> ordinary(no, defects, lookalikes);
        };
    }

    /** 未开工,合同已签两月有余:专户早应开设. */
    private Site planned(int no, Site.Account account) {
        return make(no, "房屋建筑", Site.Days.planned(today.minusDays(70)), account, none(), noLookalike());
    }

    /** 刚进场三日:各项期限都未到. */
    private Site fresh(int no) {
        Site.Days days = new Site.Days(
                today.minusDays(20), today.minusDays(5), today.minusDays(3), today.minusDays(2), null, null);
        return make(no, "房屋建筑", days, Site.Account.NONE, none(), noLookalike());
    }

    /** 完工一个半月,工资已付清. */
    private Site completed(int no) {
        return make(no, "房屋建筑", Site.Days.begun(today.minusDays(300)).completed(today.minusDays(45)));
    }

    /** Begun at least four months ago: the guarantee is due after three, the wages' defects lie two months back. */
    private Site ordinary(int no, Set<Defect> defects, Set<Lookalike> lookalikes) {
        boolean guarantee = lookalikes.contains(Lookalike.FUNDS_CERTIFICATE)
                || defects.stream().anyMatch(defect -> defect.type().equals("W04"));
        String industry = guarantee ? "房屋建筑" : names.pick(INDUSTRIES);
        Site.Days days = Site.Days.begun(today.minusDays(luck.nextInt(130, 400)));
        return make(no, industry, days, Site.Account.CONFIRMED, defects, lookalikes);
    }

    private Site make(int no, String industry, Site.Days days) {
        return make(no, industry, days, Site.Account.CONFIRMED, none(), noLookalike());
    }

    private Site make(
            int no,
            String industry,
            Site.Days days,
            Site.Account account,
            Set<Defect> defects,
            Set<Lookalike> lookalikes) {
        String area = names.pick(AREAS);
        boolean government = lookalikes.contains(Lookalike.FUNDS_CERTIFICATE) || luck.nextInt(3) == 0;
        return new Site(
                no,
                area.substring(0, 2) + names.pick(WORKS) + (no + 1) + "号工程",
                industry,
                government ? "政府投资" : "企业投资",
                area,
                new Site.Parties(
                        names.pick(businesses.owners()),
                        names.pick(businesses.contractors()),
                        names.pick(businesses.labour())),
                days,
                account,
                luck.nextInt(20, 140) * 1_000_000L,
                defects,
                lookalikes,
                days.started() == null ? List.of() : crews.of(days, defects, lookalikes));
    }

    private static Set<Defect> none() {
        return EnumSet.noneOf(Defect.class);
    }

    private static Set<Lookalike> noLookalike() {
        return EnumSet.noneOf(Lookalike.class);
    }
}
