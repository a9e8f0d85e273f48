/**
 * 事实: what is so of a project, a wage month, a payment cycle or an enterprise on a day, as named values for models and people
 * (architecture 5.1). "No data" is a fact of its own and never "no pay".
 */
package zhiqian.app.fact;
