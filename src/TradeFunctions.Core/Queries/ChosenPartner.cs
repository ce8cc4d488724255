using TradeFunctions.Core.Economies;

namespace TradeFunctions.Core.Queries;

/// <summary>The partner that a request means: an economy, or a group of the dataset.</summary>
public sealed class ChosenPartner
{
    /// <summary>An economy, the World, or a code that stands for no country.</summary>
    public ChosenPartner(Economy economy) => Economy = economy;

    /// <summary>A group.</summary>
    public ChosenPartner(PartnerGroup group) => Group = group;

    /// <summary>The economy; null: it is a group.</summary>
    public Economy? Economy { get; }

    /// <summary>The group; null: it is an economy.</summary>
    public PartnerGroup? Group { get; }

    /// <summary>What it is called.</summary>
    public string Name => Block.Name;

    /// <summary>The block that answers carry of it.</summary>
    public EconomyBlock Block => Group is null ? EconomyBlock.From(Economy!) : EconomyBlock.From(Group);

    /// <summary>The same where there are no figures: its note says when it has trade of its own, and under whose code its trade can be.</summary>
    /// <param name="first">The first period without figures.</param>
    /// <param name="last">The last one.</param>
    public EconomyBlock BlockWithoutFigures(Period first, Period last) =>
        Economy is null ? Block : Block with { Note = EconomyHistory.AbsenceOf(Economy, first, last) };

    /// <summary>The members of a group; null: it is an economy.</summary>
    public IReadOnlyList<EconomyBlock>? Members => Group is null ? null : [.. Group.Members.Select(EconomyBlock.From)];
}
