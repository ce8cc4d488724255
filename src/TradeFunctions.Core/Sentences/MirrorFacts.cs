using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about what two reporters say of the trade between them: <c>exports.mirror</c> and <c>imports.mirror</c>, named after
/// the reporter's flow. There is none for total trade, which adds up different valuations on both sides.
/// </summary>
public static class MirrorFacts
{
    /// <summary>Writes what can truly be said; a pure function of the two accounts.</summary>
    /// <param name="accounts">The two accounts.</param>
    /// <param name="directions">The reporter's flows to speak of.</param>
    /// <returns>The facts, whose sources are indices into <see cref="MirrorAccounts.Sources"/>. No fact where either side has no published
    /// figure above zero, where the currencies differ, and where the publisher made both sides agree. Of January or February, where the Lunar New Year moves
    /// between them, they are about both together.</returns>
    public static IReadOnlyList<Fact> Write(MirrorAccounts accounts, params IEnumerable<TradeDirection> directions)
    {
        var spoken = accounts with { Period = LunarNewYear.Spoken(accounts.Period, accounts.Reporter, accounts.Partner) };
        return [.. directions.Where(direction => direction != TradeDirection.Total).SelectMany(direction => MirrorSentence.Write(spoken, direction))];
    }

    /// <summary>What usually makes two accounts of one flow differ, as a clause: "imports are valued CIF, …".</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="reporter">UN Comtrade's code of one of the two.</param>
    /// <param name="partner">That of the other.</param>
    public static string Explain(MirrorCause cause, int reporter, int partner) =>
        MirrorCauseText.Of(cause, EconomyList.Get(reporter), EconomyList.Get(partner));
}

/// <summary>
/// "For 2024 China reported $152.01 billion of imports from Japan where Japan reported $124.56 billion of exports to China, 18.06% less. Such
/// accounts usually differ through freight and insurance (imports are valued CIF, exports FOB), …" Where the importer's files carry an FOB
/// value: "Valued FOB as exports are, China's imports were $145.20 billion, so freight and insurance explain $6.81 billion of the $27.45
/// billion gap."
/// </summary>
internal sealed record MirrorSentence(MirrorAccounts Accounts, TradeDirection Direction, Mirror Mirror, Amount Own, Amount Other)
{
    public const string Kind = "mirror";

    private const int MostTimes = 10;

    private Economy Reporter => EconomyList.Get(Accounts.Reporter);

    private Economy Partner => EconomyList.Get(Accounts.Partner);

    /// <summary>Writes only where both accounts have a published figure above zero, in one currency and not made to agree.</summary>
    public static IEnumerable<Fact> Write(MirrorAccounts accounts, TradeDirection direction)
    {
        if (accounts.Of(direction) is not { Status: MeasureStatus.Ok, Own: { Status: FigureStatus.Ok, Value: { Sign: > 0 } own }, Other: { Status: FigureStatus.Ok, Value: { Sign: > 0 } other } } mirror)
            yield break;
        var sentence = new MirrorSentence(accounts, direction, mirror, own, other);
        yield return new Fact(
            $"{DirectionText.Id(direction)}.{Kind}",
            sentence.Text(),
            [.. sentence.Figures()],
            accounts.Period,
            SourceNumbers.Of([mirror.Own.Source, mirror.Other.Source]));
    }

    private string Text()
    {
        var (reporter, partner) = (EconomyText.Name(Reporter), EconomyText.Name(Partner));
        var counts = $"for {PeriodText.Of(Accounts.Period)} {reporter} reported {Money(Own, Mirror.Own)} of {Flow(Direction, partner)}"
            + $" where {partner} reported {Money(Other, Mirror.Other)} of {Flow(MirrorAccounts.Opposite(Direction), reporter)}, {Comparison()}";
        var causes = Mirror.Causes.Select(cause => MirrorCauseText.Short(cause, Reporter, Partner)).ToList();
        if (causes.Count > 0) counts = $"{counts}. Such accounts usually differ through {SentenceText.List(causes)}";
        return SentenceText.Of(Mirror.Fob is { } fob ? $"{counts}. {ValuedFob(fob)}" : counts);
    }

    // Freight and insurance are part of the gap only if the imports are larger even without them.
    private string ValuedFob(FobMirror fob)
    {
        var isExport = Direction == TradeDirection.Exports;
        var (exporter, importer) = isExport ? (Reporter, Partner) : (Partner, Reporter);
        var (exports, gap) = isExport ? (Own, Mirror.Difference!.Value) : (Other, Own - Other);
        var imports = $"Valued FOB as exports are, {EconomyText.Possessive(importer)} imports were {Money(fob.Imports, Mirror.Own)}";
        var left = fob.Imports - exports;
        if (left.Sign > 0)
            return $"{imports}, so freight and insurance explain {Money(fob.FreightAndInsurance, Mirror.Own)} of the {Money(gap, Mirror.Own)} gap";
        return left.Sign == 0
            ? $"{imports}, so freight and insurance explain the whole gap"
            : $"{imports}, {Money(left.Size, Mirror.Own)} less than {EconomyText.Possessive(exporter)} exports";
    }

    // Above this a percentage says more about the small figure than about trade.
    private string Comparison() => Mirror.Difference!.Value.Sign switch
    {
        0 => "the same",
        _ when Mirror.RatioToOwn > MostTimes => $"{Money(Mirror.Difference.Value, Mirror.Own)} more",
        < 0 => $"{PercentText.Of(Mirror.Difference.Value, Own)} less",
        _ => $"{PercentText.Of(Mirror.Difference.Value, Own)} more",
    };

    private IEnumerable<FactFigure> Figures()
    {
        var (own, other) = (DirectionText.Id(Direction), DirectionText.Id(MirrorAccounts.Opposite(Direction)));
        yield return new FactFigure($"{own}_{Reporter.Id}", Own.ToDecimal(), MoneyText.Unit(Mirror.Own.Currency), Accounts.Period);
        yield return new FactFigure($"{other}_{Partner.Id}", Other.ToDecimal(), MoneyText.Unit(Mirror.Other.Currency), Accounts.Period);
        yield return new FactFigure("difference", Mirror.Difference!.Value.ToDecimal(), MoneyText.Unit(Mirror.Own.Currency), Accounts.Period);
        yield return new FactFigure("ratio_to_own", Mirror.RatioToOwn!.Value, "fraction", Accounts.Period);
        yield return new FactFigure("ratio_to_other", Mirror.RatioToOther!.Value, "fraction", Accounts.Period);
        if (Mirror.Fob is not { } fob) yield break;
        var importer = Direction == TradeDirection.Imports ? Reporter : Partner;
        yield return new FactFigure($"imports_fob_{importer.Id}", fob.Imports.ToDecimal(), MoneyText.Unit(Mirror.Own.Currency), Accounts.Period);
        yield return new FactFigure("freight_and_insurance", fob.FreightAndInsurance.ToDecimal(), MoneyText.Unit(Mirror.Own.Currency), Accounts.Period);
        yield return new FactFigure("difference_fob", fob.Difference.ToDecimal(), MoneyText.Unit(Mirror.Own.Currency), Accounts.Period);
    }

    private static string Money(Amount amount, Figure figure) => MoneyText.Of(amount, figure.Currency);

    private static string Flow(TradeDirection direction, string partner) =>
        direction == TradeDirection.Exports ? $"exports to {partner}" : $"imports from {partner}";
}

/// <summary>What usually makes two accounts of one flow differ, in words.</summary>
internal static class MirrorCauseText
{
    private const int China = 156;
    private const int HongKong = 344;
    private const int Macao = 446;

    /// <summary>A clause without capital and full stop.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="reporter">One of the two.</param>
    /// <param name="partner">The other.</param>
    public static string Of(MirrorCause cause, Economy reporter, Economy partner) => cause switch
    {
        MirrorCause.Valuation => "imports are valued CIF, with freight and insurance, and exports FOB, without",
        MirrorCause.OriginAndDestination => "imports are counted by origin, by whatever route they come, and exports by the last destination that is known",
        MirrorCause.Transit => $"goods that pass through {Place(reporter, partner)} can be missing from one of the two accounts",
        MirrorCause.Timing => "goods that leave in one period may arrive in the next",
        MirrorCause.Confidentiality => "either side may keep some trade confidential",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    /// <summary>The same in a few words, as one of a list.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="reporter">One of the two.</param>
    /// <param name="partner">The other.</param>
    public static string Short(MirrorCause cause, Economy reporter, Economy partner) => cause switch
    {
        MirrorCause.Valuation => "freight and insurance (imports are valued CIF, exports FOB)",
        MirrorCause.OriginAndDestination => "imports being counted by origin but exports by destination",
        MirrorCause.Transit => $"goods passing through {Place(reporter, partner)}",
        MirrorCause.Timing => "goods under way at the end of the period",
        MirrorCause.Confidentiality => "confidential trade",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    // Hong Kong handles a large part of China's trade with others, and is an economy of its own in these figures.
    private static string Place(Economy reporter, Economy partner)
    {
        int[] pair = [reporter.Code, partner.Code];
        return pair.Contains(China) && !pair.Contains(HongKong) && !pair.Contains(Macao) ? "Hong Kong" : "a third place";
    }
}
