using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>The functions of some classes, found by the attributes that the platform finds them by.</summary>
/// <param name="Http">Started by a request.</param>
/// <param name="Timers">Started by a schedule.</param>
/// <param name="Queues">Started by a message.</param>
internal sealed record FunctionCatalog(
    IReadOnlyList<Function<HttpTriggerAttribute>> Http,
    IReadOnlyList<Function<TimerTriggerAttribute>> Timers,
    IReadOnlyList<Function<QueueTriggerAttribute>> Queues)
{
    /// <summary>Finds the functions of these classes.</summary>
    /// <exception cref="InvalidOperationException">A name is used twice, or a function has no trigger that this host knows.</exception>
    public static FunctionCatalog Of(IEnumerable<Type> types)
    {
        var methods = (
            from type in types
            where type is { IsClass: true, IsAbstract: false }
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
            where name is not null
            select (Name: name, Method: method)).ToList();
        var catalog = new FunctionCatalog(With<HttpTriggerAttribute>(methods), With<TimerTriggerAttribute>(methods), With<QueueTriggerAttribute>(methods));
        catalog.Check(methods);
        return catalog;
    }

    private static List<Function<T>> With<T>(IEnumerable<(string Name, MethodInfo Method)> methods)
        where T : Attribute =>
        [
            .. from method in methods
               from parameter in method.Method.GetParameters()
               let trigger = parameter.GetCustomAttribute<T>()
               where trigger is not null
               select new Function<T>(method.Name, trigger, method.Method),
        ];

    private void Check(List<(string Name, MethodInfo Method)> methods)
    {
        var twice = methods.GroupBy(method => method.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new InvalidOperationException($"Two functions are called {twice.Key}.");
        var known = Http.Select(function => function.Name).Concat(Timers.Select(function => function.Name)).Concat(Queues.Select(function => function.Name)).ToHashSet();
        var unknown = methods.FirstOrDefault(method => !known.Contains(method.Name)).Name;
        if (unknown is not null) throw new InvalidOperationException($"The function {unknown} has no HTTP, timer or queue trigger.");
    }
}
