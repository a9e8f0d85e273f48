package zhiqian.app.warning;

/**
 * That another department has an open warning of this type (他部门在办预警): enough not to call a project free of warnings, and no more.
 *
 * @param department     its code; {@code null} if it is not determined yet
 * @param departmentName as it is called
 */
public record WarningElsewhere(String type, String name, String department, String departmentName) {}
