package zhiqian.kernel.guarantee;

import zhiqian.terms.Industry;
import zhiqian.terms.Money;

/**
 * What of a project decides on its payment guarantee (担保相关项目信息).
 *
 * @param industry class of the project
 * @param governmentInvested 政府投资, which may show a funds certificate instead
 * @param price contract price
 */
public record GuaranteedProject(Industry industry, boolean governmentInvested, Money price) {}
