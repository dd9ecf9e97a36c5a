# Worker.

one="{'image': {'repository': 'shop/worker', 'tag': '1'}, 'runtime': {'platform': 'fargate'}, 'command': ['work'],
 'resources': {'cpu': 256, 'memory': 512}, 'scaling': {'replicas': 1, 'queue': {'queueName': 'mk-jobs',
 'targetBacklogPerReplica': 50, 'minReplicas': 0, 'maxReplicas': 4}}}"
two="{'image': {'repository': 'shop/worker', 'tag': '2'}, 'runtime': {'platform': 'fargate'},
 'resources': {'cpu': 256, 'memory': 512}, 'scaling': {'replicas': 1}}"
scaling() { echo application-autoscaling "$1" --service-namespace ecs --query "$2"; }
kind create Worker mk-worker "$one"
cluster=$(output cluster_name)
is ACTIVE ecs describe-services --cluster "$cluster" --services mk-worker --query 'services[0].status'
is shop/worker:1 ecs describe-task-definition --task-definition mk-worker --query 'taskDefinition.containerDefinitions[0].image'
is mk-worker-queue $(scaling describe-scaling-policies 'ScalingPolicies[].PolicyName')
is 0 $(scaling describe-scalable-targets 'ScalableTargets[0].MinCapacity')
kind read Worker mk-worker "$one"
kind update Worker mk-worker "$one" "$one"
is 1 ecs list-task-definitions --family-prefix mk-worker --query 'length(taskDefinitionArns)'
kind update Worker mk-worker "$two" "$one"
is shop/worker:2 ecs describe-task-definition --task-definition mk-worker --query 'taskDefinition.containerDefinitions[0].image'
is '' $(scaling describe-scaling-policies 'ScalingPolicies[].PolicyName')
kind delete Worker mk-worker "{}" "$two"
is '' iam list-roles --query "Roles[?starts_with(RoleName,'mk-worker')].RoleName"
is INACTIVE ecs describe-task-definition --task-definition mk-worker:2 --query taskDefinition.status
kind delete Worker mk-worker "{}" "$two"
