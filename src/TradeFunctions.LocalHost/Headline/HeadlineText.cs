namespace TradeFunctions.LocalHost.Headline;

/// <summary>Which of the sentences about an account stand in the headline. They are the service's own: nothing is worded here.</summary>
internal static class HeadlineText
{
    private const string Change = "total.change_and_streak";

    private static readonly string[] Values = ["exports.value_and_record", "imports.value_and_record", "total.value_and_record"];

    /// <summary>The sentences with these ids, in this order; those that the service does not say are left out.</summary>
    public static IReadOnlyList<string> Of(IFactList answer, params IEnumerable<string> ids) =>
        [.. ids.Select(id => answer.Facts.FirstOrDefault(fact => fact.Id == id)?.Text).OfType<string>()];

    /// <summary>What an account is in short: its flows, the change of both together or else of each, and the balance.</summary>
    public static IReadOnlyList<string> Of(AccountSummary account)
    {
        // Files of one flow have no total trade that could have changed.
        string[] changes = account.Facts.Any(fact => fact.Id == Change) ? [Change] : ["exports.change_and_streak", "imports.change_and_streak"];
        var said = Of(account, [.. Values, .. changes, "balance"]);
        return said.Count > 0 ? said : [$"Nothing can be said of {account.Reporter.Name} and {account.Partner.Name} in {account.Period}: see the answer's statuses."];
    }
}
