using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The groups of partners that a dataset has.</summary>
/// <param name="Groups">The dataset's own groups.</param>
public sealed record PartnerCatalogue(IReadOnlyList<PartnerGroup> Groups)
{
    /// <summary>The partners of a request in its order, or the error that the dataset does not have one of the groups.</summary>
    /// <param name="requested">The partners as the request names them.</param>
    /// <param name="parameter">The parameter that names them, for the error.</param>
    public Outcome<IReadOnlyList<ResolvedPartner>> Find(IEnumerable<RequestedPartner> requested, string parameter)
    {
        var found = new List<ResolvedPartner>();
        foreach (var partner in requested)
        {
            if (partner.Economy is { } economy) found.Add(new ResolvedPartner(economy));
            else if (Groups.FirstOrDefault(group => group.Partner == partner.Id) is { } group) found.Add(new ResolvedPartner(group));
            else return Unknown(partner.Id, parameter);
        }

        return found;
    }

    private QueryError Unknown(string id, string parameter) =>
        new(ProblemCode.UnknownGroup, $"The dataset does not have the group of partners '{id}'.")
        {
            Parameter = parameter,
            Nearest = NearestTexts.Of(id, Groups.Select(group => group.Partner)),
        };
}

/// <summary>A partner as a request names it. Whether a group exists depends on the dataset.</summary>
/// <param name="Id">The economy's id, or the group as the dataset writes it: <c>G.asean</c>.</param>
/// <param name="Economy">The economy; null: a group.</param>
public sealed record RequestedPartner(string Id, Economy? Economy);

/// <summary>The partner that a request resolves to: an economy, or a group of the dataset.</summary>
public sealed class ResolvedPartner
{
    /// <summary>An economy, the World, or a code that stands for no country.</summary>
    public ResolvedPartner(Economy economy) => Economy = economy;

    public ResolvedPartner(PartnerGroup group) => Group = group;

    /// <summary>The economy; null: it is a group.</summary>
    public Economy? Economy { get; }

    /// <summary>The group; null: it is an economy.</summary>
    public PartnerGroup? Group { get; }

    public string Name => Economy?.Name ?? Group!.Title ?? Group.Partner;
}
