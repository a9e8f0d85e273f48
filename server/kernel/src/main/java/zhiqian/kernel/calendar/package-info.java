/**
 * The working calendar (工作日历): which days are working days, by the notices of the State Council (国务院办公厅放假安排) and, where
 * none is out yet, by weekends and the statutory days of 《全国年节及纪念日放假办法》 (requirements 3.1 to 3.4).
 */
package zhiqian.kernel.calendar;
