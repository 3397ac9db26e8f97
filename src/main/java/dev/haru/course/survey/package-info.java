/**
 * What a course's maintainer should know about how its lessons are read: {@code CourseSurvey},
 * which {@code haru doctor} shows.
 */
@NullMarked
package dev.haru.course.survey;

import org.jspecify.annotations.NullMarked;
