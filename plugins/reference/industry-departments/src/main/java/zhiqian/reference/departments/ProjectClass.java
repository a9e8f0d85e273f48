package zhiqian.reference.departments;

import zhiqian.spi.Department;
import zhiqian.spi.IndustryClass;
import zhiqian.spi.PermitKind;
import zhiqian.terms.Industry;

/** The general table; each constant is one row (requirements, 5.1). */
enum ProjectClass {
    HOUSING("房屋建筑", PermitKind.CONSTRUCTION_PERMIT, true, "housing", "住房城乡建设部门"),
    MUNICIPAL("市政工程", PermitKind.CONSTRUCTION_PERMIT, true, "housing", "住房城乡建设部门"),
    TRANSPORT("交通工程", PermitKind.START_REPORT, false, "transport", "交通运输部门"),
    WATER("水利工程", PermitKind.START_REPORT, false, "water", "水利部门"),
    OTHER("其他工程", PermitKind.EITHER, false, "hr", "人力资源社会保障部门");

    private final String chinese;
    private final PermitKind permit;
    private final boolean guaranteeWarning;
    private final String department;
    private final String departmentName;

    ProjectClass(
            String chinese, PermitKind permit, boolean guaranteeWarning, String department, String departmentName) {
        this.chinese = chinese;
        this.permit = permit;
        this.guaranteeWarning = guaranteeWarning;
        this.department = department;
        this.departmentName = departmentName;
    }

    String chinese() {
        return chinese;
    }

    IndustryClass asClass() {
        return new IndustryClass(new Industry(name()), chinese, permit, guaranteeWarning);
    }

    Department general() {
        return new Department(department, departmentName, "按通用对照表,“" + chinese + "”由" + departmentName + "负责");
    }
}
