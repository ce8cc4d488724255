using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>The functions in some classes, found by the same attributes as on the platform.</summary>
internal sealed record FunctionCatalog(
    IReadOnlyList<Function<HttpTriggerAttribute>> Http,
    IReadOnlyList<Function<TimerTriggerAttribute>> Timers,
    IReadOnlyList<Function<QueueTriggerAttribute>> Queues)
{
    /// <summary>Finds the functions of these classes.</summary>
    /// <exception cref="InvalidOperationException">Two functions share a name, or one has no trigger that this host supports.</exception>
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
        if (twice is not null) throw new InvalidOperationException($"Two functions have the name {twice.Key}.");
        var known = Http.Select(function => function.Name).Concat(Timers.Select(function => function.Name)).Concat(Queues.Select(function => function.Name)).ToHashSet();
        var unknown = methods.FirstOrDefault(method => !known.Contains(method.Name)).Name;
        if (unknown is not null) throw new InvalidOperationException($"Function {unknown} has no HTTP, timer or queue trigger.");
    }
}

/// <summary>One function: its name, its trigger and its method. Every invocation gets a new instance of the class.</summary>
internal sealed record Function<TTrigger>(string Name, TTrigger Trigger, MethodInfo Method)
{
    private readonly ObjectFactory? _create = Method.IsStatic ? null : ActivatorUtilities.CreateFactory(Method.DeclaringType!, []);

    /// <summary>A new instance of the function's class; null: the method is static.</summary>
    public object? CreateInstance(IServiceProvider services) => _create?.Invoke(services, null);

    /// <summary>Calls the function in its own scope, and passes it the trigger's value and the token if it takes them.</summary>
    public async Task InvokeAsync(IServiceProvider services, object triggerValue, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var arguments = Method.GetParameters().Select(parameter => Argument(parameter, triggerValue, cancellationToken)).ToArray();
        object? result;
        try
        {
            result = Method.Invoke(CreateInstance(scope.ServiceProvider), arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException);
            throw;
        }
        if (result is Task task) await task;
        else if (result is ValueTask valueTask) await valueTask;
    }

    private object Argument(ParameterInfo parameter, object triggerValue, CancellationToken cancellationToken) =>
        parameter.ParameterType == typeof(CancellationToken) ? cancellationToken
        : parameter.ParameterType.IsInstanceOfType(triggerValue) ? triggerValue
        : throw new InvalidOperationException($"{Name}: this host cannot bind {parameter.ParameterType.Name} {parameter.Name}.");
}
