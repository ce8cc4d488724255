using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A reporter or a partner.</summary>
/// <param name="Id">The stable identifier: the ISO alpha-3 code, or UN Comtrade's code in digits where there is none; G.asean for a group of
/// partners. Usable in every URL.</param>
/// <param name="Code">UN Comtrade's numeric code; 0 is the World; null for a group of partners.</param>
/// <param name="Name">English short name; for a group its title, or its id where it has none.</param>
/// <param name="Note">What to know about figures under this code: what "Other Asia, nes" is in practice, the years and successors of a former country
/// and, where there are no figures, which codes may have them. Null when there is nothing to know.</param>
public sealed record EconomyBlock(string Id, int? Code, string Name, string? Note = null)
{
    public static EconomyBlock Of(Economy economy) => new(economy.Id, economy.Code, economy.Name, EconomyHistory.NoteOf(economy));

    /// <summary>The economy of a code; an unknown code is named by its digits.</summary>
    public static EconomyBlock Of(int code) => Of(EconomyList.Get(code));

    /// <summary>The economy of a code beside figures of one period: its years are noted where they matter for that period.</summary>
    public static EconomyBlock Of(int code, Period period)
    {
        var economy = EconomyList.Get(code);
        return Of(economy) with { Note = EconomyHistory.NoteOf(economy, period) };
    }

    public static EconomyBlock Of(ResolvedPartner partner) => partner.Group is { } group ? Of(group) : Of(partner.Economy!);

    /// <summary>A partner without figures: the note says when it trades under its own code, and which codes may have its trade otherwise.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="first">The first period without figures.</param>
    /// <param name="last">The last one.</param>
    public static EconomyBlock WithoutFigures(ResolvedPartner partner, Period first, Period last) =>
        partner.Economy is { } economy ? Of(economy) with { Note = EconomyHistory.AbsenceOf(economy, first, last) } : Of(partner);

    /// <summary>The members of a group; null: the partner is an economy.</summary>
    public static IReadOnlyList<EconomyBlock>? MembersOf(ResolvedPartner partner) => partner.Group is { } group ? [.. group.Members.Select(Of)] : null;

    public static EconomyBlock Of(PartnerGroup group) => new(group.Partner, null, group.Title ?? group.Partner);
}

/// <summary>The years in which an economy has trade of its own, years of changes included, and who has its trade in other years.</summary>
/// <param name="First">The first year; null when there is no limit.</param>
/// <param name="Last">The last year; null when there is no limit.</param>
/// <param name="Predecessors">The economies whose trade it took over.</param>
/// <param name="Successors">The economies that took over its trade.</param>
public sealed record EconomyYearsBlock(
    int? First, int? Last, IReadOnlyList<EconomyBlock> Predecessors, IReadOnlyList<EconomyBlock> Successors)
{
    /// <summary>The block of an economy; null: it has no limits.</summary>
    public static EconomyYearsBlock? Of(Economy economy) =>
        economy.Years.IsOpen
            ? null
            : new EconomyYearsBlock(
                economy.Years.First,
                economy.Years.Last,
                [.. economy.Predecessors.Select(EconomyBlock.Of)],
                [.. economy.Successors.Select(EconomyBlock.Of)]);
}

/// <summary>The column that distinguishes the World and groups from the partners they contain.</summary>
internal static class PartnerKind
{
    public const string Meaning = "economy, world, areas_not_specified, bunkers, special or group (of the dataset, or such as EUR): the World and groups include the others.";

    public static string Of(EconomyBlock partner) => partner.Code is { } code ? EconomyList.Get(code).Kind.Code() : EconomyKind.Group.Code();
}
