/**
 * The queue, the workers' registry and the hosts' limits in Redis, by Lua scripts.
 *
 * <p>All keys begin with {@code windrow:{q}:}, whose hash tag keeps them in one slot of a cluster:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>what</th></tr>
 * <tr><td>{@code jobs}</td><td>hash</td><td>id: kind, source, lane, run, time and payload of every job, wherever it is</td></tr>
 * <tr><td>{@code attempts}, {@code errors}</td><td>hash</td><td>id: for jobs that were claimed, that failed</td></tr>
 * <tr><td>{@code wait:KIND:SOURCE:LANE}</td><td>list</td><td>ids that wait</td></tr>
 * <tr><td>{@code ring:KIND}</td><td>sorted set</td><td>lanes that may be claimed from, by when</td></tr>
 * <tr><td>{@code lane:KIND:LANE}</td><td>sorted set</td><td>the lane's sources, by when each was served</td></tr>
 * <tr><td>{@code heads:KIND:SOURCE}</td><td>sorted set</td><td>the source's lanes, by the age of their first job</td></tr>
 * <tr><td>{@code inflight:WORKER}</td><td>set</td><td>ids that the worker holds</td></tr>
 * <tr><td>{@code landed:WORKER}</td><td>set</td><td>of these, the ids whose places in their lanes are free again</td></tr>
 * <tr><td>{@code claim:WORKER}</td><td>string</td><td>the worker's last claim, to give it again if its answer was lost</td></tr>
 * <tr><td>{@code delayed:KIND}</td><td>sorted set</td><td>ids by when they are due</td></tr>
 * <tr><td>{@code delayed:KIND:SOURCE}</td><td>sorted set</td><td>the same of one source, to be shown and removed</td></tr>
 * <tr><td>{@code failed:KIND:SOURCE}</td><td>sorted set</td><td>ids by when they were given up</td></tr>
 * <tr><td>{@code counts:KIND:SOURCE}, {@code sources:KIND}</td><td>hash, set</td><td>how many are where, came in, and were settled</td></tr>
 * <tr><td>{@code active}</td><td>hash</td><td>lane: how many places are taken, by jobs in flight that have not landed</td></tr>
 * <tr><td>{@code host:LANE}</td><td>hash</td><td>connections, gap, slow (the gap it earned), next, until, clean</td></tr>
 * <tr><td>{@code closed}</td><td>sorted set</td><td>hosts that are not asked for a while, by until when</td></tr>
 * <tr><td>{@code beats}, {@code workers}</td><td>sorted set, hash</td><td>workers by when they were heard of, and their info</td></tr>
 * <tr><td>{@code run:RUN}</td><td>hash</td><td>found, downloaded, skipped, failed, removed</td></tr>
 * <tr><td>{@code paused}</td><td>set</td><td>sources</td></tr>
 * </table>
 */
@NullMarked
package org.windrow.engine.queue.redis;

import org.jspecify.annotations.NullMarked;
