using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A reporter's trade with up to ten partners over time.</summary>
public sealed record SeriesAnswer : ILinkedAnswer
{
    /// <summary>The dataset.</summary>
    public required DatasetBlock Dataset { get; init; }

    /// <summary>Whose account it is.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>X exports, M imports, or total.</summary>
    public required string Flow { get; init; }

    /// <summary>The commodity code; TOTAL is all of them.</summary>
    public required string Commodity { get; init; }

    /// <summary>annual, quarterly, monthly or january-february.</summary>
    public required string Frequency { get; init; }

    /// <summary>value, weight or quantity.</summary>
    public required string Measure { get; init; }

    /// <summary>The unit of all rows; null where they differ, and each row names its own.</summary>
    public required string? Unit { get; init; }

    /// <summary>The first period of the rows.</summary>
    public required string From { get; init; }

    /// <summary>The last period of the rows.</summary>
    public required string To { get; init; }

    /// <summary>One series for each partner, in the requested order.</summary>
    public required IReadOnlyList<PartnerSeriesBlock> Series { get; init; }

    /// <summary>The raw blobs behind the figures, numbered from 0 by their position.</summary>
    public required IReadOnlyList<SourceBlock> Sources { get; init; }

    /// <summary>Related addresses.</summary>
    public required IReadOnlyList<LinkBlock> Links { get; init; }

    /// <summary>The commodity's name; null when unknown.</summary>
    public required string? CommodityName { get; init; }

    /// <summary>How far back streaks and records look.</summary>
    public required HistoryBlock History { get; init; }

    /// <summary>What each partner's latest figure shows, in sentences, by value or by weight; an id ends with the partner's code. Empty where the
    /// figures support none, and for quantities.</summary>
    public required IReadOnlyList<FactBlock> Facts { get; init; }

    /// <summary>The standard abbreviation of the quantity's unit that all rows share; null as in the rows.</summary>
    public required string? UnitAbbreviation { get; init; }

    /// <summary>That unit in words; null likewise.</summary>
    public required string? UnitName { get; init; }

    /// <summary>own: as the reporter says. both-imports: exports are the partner's imports from the reporter, so that both flows are imports, by origin and
    /// usually CIF (each row of one flow carries its valuation).</summary>
    public string Basis { get; init; } = SeriesBases.Own;

    /// <summary>The first five rows, with file and line, that could not be read and may have a figure that the answer lacks; null when there are
    /// none, or too many to be recorded.</summary>
    public IReadOnlyList<CauseBlock>? Unread { get; init; }

    /// <summary>Whether any row has something to say: an amount, files that contradict each other, or members of a group without a figure.</summary>
    public bool SaysSomething() => Series.SelectMany(partner => partner.Rows)
        .Any(row => row.Amount is not null || row.Status == MeasureStatus.Conflict || row.Lacking is { Count: > 0 });

    /// <summary>The answer from published series.</summary>
    /// <param name="subject">What the series is about.</param>
    /// <param name="partners">The partners, each with what is published; null: nothing.</param>
    /// <param name="entities">The blocks the series were read from; empty for all commodities together.</param>
    /// <param name="selection">What to show.</param>
    /// <param name="links">Related addresses.</param>
    public static SeriesAnswer Of(
        SeriesSubject subject,
        IEnumerable<(ResolvedPartner Partner, CommoditySeries? Published)> partners,
        IReadOnlyList<ByCommodityEntity> entities,
        SeriesSelection selection,
        IReadOnlyList<LinkBlock> links)
    {
        var sources = new SourceList();
        var series = new List<PartnerSeriesBlock>();
        var facts = new List<FactBlock>();
        foreach (var (partner, published) in partners)
        {
            int[] numbers = [.. (published?.Sources ?? []).Select(sources.Add)];
            series.Add(SeriesRows.Of(partner, published, entities, selection, numbers));
            if (published is null) continue;
            var said = SeriesFacts.Write(published, selection.Direction, selection.Kind, selection.Range, subject.Commodity.Name);
            facts.AddRange(said.Select(fact => FactBlock.Of(fact, numbers) with { Id = $"{fact.Id}.{EconomyBlock.Of(partner).Id}" }));
        }

        var units = series.SelectMany(block => block.Rows).Where(row => row.Unit is not null).DistinctBy(row => row.Unit).Take(2).ToList();
        var shared = units is [var only] ? only : null;
        return new SeriesAnswer
        {
            Dataset = subject.Dataset,
            Reporter = EconomyBlock.Of(subject.Reporter),
            Flow = RequestedFlows.Text(selection.Direction),
            Commodity = subject.Commodity.Code,
            Frequency = ApiParameters.Frequency.Write(selection.Frequency),
            Measure = ApiParameters.Measure.Write(selection.Kind),
            Unit = shared?.Unit,
            From = selection.Range.First.ToString(),
            To = selection.Range.Last.ToString(),
            Series = series,
            Sources = sources.Blocks,
            Links = links,
            CommodityName = subject.Commodity.Name,
            History = subject.History,
            Facts = facts,
            UnitAbbreviation = shared?.UnitAbbreviation,
            UnitName = shared?.UnitName,
            Basis = subject.Basis,
        };
    }
}

/// <summary>The series of one partner or one group of partners.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Status">ok, or no_figures: the reporter has no figures with this partner, and there are no rows.</param>
/// <param name="Rows">Every period from the first to the last, in order.</param>
/// <param name="Members">The members of a group, which are added up; the reporter itself counts only where the files have its trade with itself. Null
/// when the partner is not a group.</param>
public sealed record PartnerSeriesBlock(
    EconomyBlock Partner,
    string Status,
    IReadOnlyList<SeriesRowBlock> Rows,
    IReadOnlyList<EconomyBlock>? Members);

/// <summary>How far back an answer looks for streaks and records.</summary>
/// <param name="From">The first period that was read.</param>
/// <param name="Whole">Whether the series begins there. If not, earlier periods are published but were not read: on_record is then always false, and
/// a streak that reaches back to the first comparison is ended by not_read.</param>
public sealed record HistoryBlock(string From, bool Whole);

/// <summary>What a series is about.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">The reporter.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="History">How much history was read.</param>
/// <param name="Basis">One of <see cref="SeriesBases"/>.</param>
public sealed record SeriesSubject(DatasetBlock Dataset, Economy Reporter, ResolvedCommodity Commodity, HistoryBlock History, string Basis = SeriesBases.Own);
