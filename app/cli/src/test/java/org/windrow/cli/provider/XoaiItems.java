package org.windrow.cli.provider;

import io.gdcc.xoai.dataprovider.exceptions.handler.IdDoesNotExistException;
import io.gdcc.xoai.dataprovider.exceptions.handler.NoMatchesException;
import io.gdcc.xoai.dataprovider.filter.ScopedFilter;
import io.gdcc.xoai.dataprovider.model.Item;
import io.gdcc.xoai.dataprovider.model.ItemIdentifier;
import io.gdcc.xoai.dataprovider.model.MetadataFormat;
import io.gdcc.xoai.dataprovider.repository.ItemRepository;
import io.gdcc.xoai.dataprovider.repository.ResultsPage;
import io.gdcc.xoai.model.oaipmh.ResumptionToken;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The records, in the order of their identifiers. */
final class XoaiItems implements ItemRepository {

    private final ConcurrentSkipListMap<String, XoaiItem> items = new ConcurrentSkipListMap<>();

    void put(XoaiItem item) {
        items.put(item.identifier(), item);
    }

    @Override
    public ItemIdentifier getItemIdentifier(String identifier) throws IdDoesNotExistException {
        return find(identifier);
    }

    @Override
    public Item getItem(String identifier, MetadataFormat format) throws IdDoesNotExistException {
        return find(identifier);
    }

    @Override
    public ResultsPage<ItemIdentifier> getItemIdentifiers(
            List<ScopedFilter> filters, MetadataFormat format, int most, ResumptionToken.Value token)
            throws NoMatchesException {
        List<? extends ItemIdentifier> matching = matching(filters, token);
        return page(List.copyOf(matching), most, token);
    }

    @Override
    public ResultsPage<Item> getItems(
            List<ScopedFilter> filters, MetadataFormat format, int most, ResumptionToken.Value token)
            throws NoMatchesException {
        List<? extends Item> matching = matching(filters, token);
        return page(List.copyOf(matching), most, token);
    }

    private XoaiItem find(String identifier) throws IdDoesNotExistException {
        XoaiItem item = items.get(identifier);
        if (item == null) {
            throw new IdDoesNotExistException("No record " + identifier);
        }
        return item;
    }

    private List<XoaiItem> matching(List<ScopedFilter> filters, ResumptionToken.Value token) throws NoMatchesException {
        Stream<XoaiItem> found = items.values().stream()
                .filter(item -> filters.stream()
                        .allMatch(filter -> filter.getCondition().isItemShown(item)));
        if (token.hasFrom()) {
            found = found.filter(item -> !item.datestamp().isBefore(token.getFrom()));
        }
        if (token.hasUntil()) {
            found = found.filter(item -> !item.datestamp().isAfter(token.getUntil()));
        }
        List<XoaiItem> matching = found.toList();
        if (matching.isEmpty()) {
            throw new NoMatchesException();
        }
        return matching;
    }

    private static <T> ResultsPage<T> page(List<T> matching, int most, ResumptionToken.Value token) {
        int start = Math.min((int) token.getOffset(), matching.size());
        int end = Math.min(start + most, matching.size());
        return new ResultsPage<>(token, end < matching.size(), matching.subList(start, end), matching.size());
    }
}
