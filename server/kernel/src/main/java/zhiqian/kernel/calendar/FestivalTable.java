package zhiqian.kernel.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.stream.Collectors;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

/**
 * The days of the lunar festivals and of 清明 from 2000 to 2060. Made once with tyme4j 1.4.9 (MIT); a test compares every
 * line with that library, so that the kernel itself needs none.
 */
final class FestivalTable {
    /** year, 春节, 清明, 端午, 中秋 */
    private static final String TABLE =
            """
            2000 02-05 04-04 06-06 09-12
            2001 01-24 04-05 06-25 10-01
            2002 02-12 04-05 06-15 09-21
            2003 02-01 04-05 06-04 09-11
            2004 01-22 04-04 06-22 09-28
            2005 02-09 04-05 06-11 09-18
            2006 01-29 04-05 05-31 10-06
            2007 02-18 04-05 06-19 09-25
            2008 02-07 04-04 06-08 09-14
            2009 01-26 04-04 05-28 10-03
            2010 02-14 04-05 06-16 09-22
            2011 02-03 04-05 06-06 09-12
            2012 01-23 04-04 06-23 09-30
            2013 02-10 04-04 06-12 09-19
            2014 01-31 04-05 06-02 09-08
            2015 02-19 04-05 06-20 09-27
            2016 02-08 04-04 06-09 09-15
            2017 01-28 04-04 05-30 10-04
            2018 02-16 04-05 06-18 09-24
            2019 02-05 04-05 06-07 09-13
            2020 01-25 04-04 06-25 10-01
            2021 02-12 04-04 06-14 09-21
            2022 02-01 04-05 06-03 09-10
            2023 01-22 04-05 06-22 09-29
            2024 02-10 04-04 06-10 09-17
            2025 01-29 04-04 05-31 10-06
            2026 02-17 04-05 06-19 09-25
            2027 02-06 04-05 06-09 09-15
            2028 01-26 04-04 05-28 10-03
            2029 02-13 04-04 06-16 09-22
            2030 02-03 04-05 06-05 09-12
            2031 01-23 04-05 06-24 10-01
            2032 02-11 04-04 06-12 09-19
            2033 01-31 04-04 06-01 09-08
            2034 02-19 04-05 06-20 09-27
            2035 02-08 04-05 06-10 09-16
            2036 01-28 04-04 05-30 10-04
            2037 02-15 04-04 06-18 09-24
            2038 02-04 04-05 06-07 09-13
            2039 01-24 04-05 05-27 10-02
            2040 02-12 04-04 06-14 09-20
            2041 02-01 04-04 06-03 09-10
            2042 01-22 04-04 06-22 09-28
            2043 02-10 04-05 06-11 09-17
            2044 01-30 04-04 05-31 10-05
            2045 02-17 04-04 06-19 09-25
            2046 02-06 04-04 06-08 09-15
            2047 01-26 04-05 05-29 10-04
            2048 02-14 04-04 06-15 09-22
            2049 02-02 04-04 06-04 09-11
            2050 01-23 04-04 06-23 09-30
            2051 02-11 04-05 06-13 09-19
            2052 02-01 04-04 06-01 09-07
            2053 02-19 04-04 06-20 09-26
            2054 02-08 04-04 06-10 09-16
            2055 01-28 04-05 05-30 10-05
            2056 02-15 04-04 06-17 09-24
            2057 02-04 04-04 06-06 09-13
            2058 01-24 04-04 06-25 10-02
            2059 02-12 04-05 06-14 09-21
            2060 02-02 04-04 06-03 09-09
            """;

    private static final Map<Integer, String[]> YEARS = TABLE.lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(row -> Integer.valueOf(row[0]), row -> row));

    private FestivalTable() {}

    static LocalDate day(int year, Festival festival) {
        String[] row = YEARS.get(year);
        if (row == null) {
            throw new KernelException(KernelError.DEADLINE_NOT_COUNTABLE, year + "年超出可计算的范围(2000至2060年)");
        }
        int column =
                switch (festival) {
                    case SPRING -> 1;
                    case QINGMING -> 2;
                    case DRAGON_BOAT -> 3;
                    case MID_AUTUMN -> 4;
                    case NEW_YEAR, LABOUR, NATIONAL -> throw new IllegalArgumentException(festival + " is not lunar");
                };
        return MonthDay.parse("--" + row[column]).atYear(year);
    }
}
